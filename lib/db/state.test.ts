import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { isAlive, keptSecret, withFileLock } from "./state";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "plexus-state-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ["-e", ""]);
  await once(child, "exit");
  return child.pid ?? 0;
}

it("keeps a secret: the same the next time, and for its owner alone", async () => {
  const secret = await keptSecret("some", folder);
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(await keptSecret("some", folder)).toBe(secret);
  expect(await keptSecret("other", folder)).not.toBe(secret);
  expect((await stat(join(folder, "some.secret"))).mode & 0o777).toBe(0o600);
});

it("tells living processes from dead ones and from nonsense", async () => {
  expect(isAlive(process.pid)).toBe(true);
  expect(isAlive(await deadPid())).toBe(false);
  for (const pid of [0, -1, Number.NaN]) expect(isAlive(pid)).toBe(false);
});

it("lets one hold the lock at a time", async () => {
  const seen: string[] = [];
  const work = (name: string) => async () => {
    seen.push(`${name} begins`);
    await new Promise((done) => setImmediate(done));
    seen.push(`${name} ends`);
  };
  const lock = join(folder, "lock");
  let waiters = 0;
  const waiting = () => {
    waiters += 1;
  };
  await Promise.all([withFileLock(lock, work("a"), waiting), withFileLock(lock, work("b"), waiting)]);
  expect(waiters).toBe(1);
  expect([seen.slice(0, 2), seen.slice(2)].sort()).toEqual([
    ["a begins", "a ends"],
    ["b begins", "b ends"],
  ]);
});

it("takes the lock from a holder that died, and gives it back after a failure", async () => {
  const lock = join(folder, "stale");
  await writeFile(lock, String(await deadPid()));
  const failing = withFileLock(lock, async () => {
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  await expect(withFileLock(lock, async () => "mine")).resolves.toBe("mine");
});

it("says now and then that it still waits", async () => {
  const lock = join(folder, "slow");
  let waits = 0;
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  const first = withFileLock(lock, () => held);
  await expect.poll(() => readdir(folder)).toContain("slow");
  const said = () => {
    waits += 1;
    if (waits === 3) release();
  };
  await withFileLock(lock, async () => "mine", said, 60);
  await first;
  expect(waits).toBe(3);
});

it("takes away what killed processes left beside the lock, and nothing of living ones", async () => {
  const lock = join(folder, "littered");
  const secret = "s".repeat(43);
  const dead = await deadPid();
  const leftovers = [`littered.${dead}.${secret}`, `littered.${secret}`, `littered.stale.${dead}.${secret}`];
  await Promise.all(leftovers.map((name) => writeFile(join(folder, name), String(dead))));
  await writeFile(join(folder, `littered.${process.pid}.${secret}`), String(process.pid));
  await writeFile(join(folder, "littered.json"), "{}");
  await withFileLock(lock, async () => undefined);
  expect((await readdir(folder)).filter((name) => name.startsWith("littered")).sort()).toEqual(
    [`littered.${process.pid}.${secret}`, "littered.json"].sort(),
  );
});

it("lets one at a time in, however many find that the holder died", async () => {
  const lock = join(folder, "crowded");
  await writeFile(lock, String(await deadPid()));
  let inside = 0;
  let most = 0;
  const work = async () => {
    inside += 1;
    most = Math.max(most, inside);
    for (let turn = 0; turn < 5; turn += 1) await stat(folder);
    inside -= 1;
  };
  // One step of the disk behind each other, so that a slower one acts upon what a faster one has changed.
  let queue = Promise.resolve();
  const waiters = Array.from({ length: 20 }, () => {
    queue = queue.then(async () => void (await stat(folder)));
    return queue.then(() => withFileLock(lock, work));
  });
  await Promise.all(waiters);
  expect(most).toBe(1);
  expect((await readdir(folder)).filter((name) => name.startsWith("crowded"))).toEqual([]);
});
