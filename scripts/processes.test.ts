import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isAlive, readText } from "../lib/db/state";
import { findNoted, note } from "./leftover";

/** Commands as people start them, in a state folder of their own. */
let state = "";
const started: ChildProcess[] = [];

beforeEach(async () => {
  state = await mkdtemp(join(tmpdir(), "plexus-state-"));
});
afterEach(async () => {
  const pid = await postmaster();
  for (const { pid } of started.splice(0)) if (pid && isAlive(pid)) process.kill(-pid, "SIGKILL");
  if (pid) process.kill(pid, "SIGQUIT");
  await expect.poll(() => isAlive(pid), { timeout: 20_000 }).toBe(false);
  const data = await dataFolder();
  if (data) await rm(dirname(data), { recursive: true, force: true });
  await rm(state, { recursive: true, force: true });
});

const unset = { DATABASE_URL: "", DATABASE_APP_URL: "", PLEXUS_MODE: "", PORT: "", PLEXUS_CLOCK: "" };

/** Starts it as the leader of a group, as a terminal does. */
function start(command: string, args: string[], settings: Record<string, string> = {}) {
  const env = { ...process.env, ...unset, PLEXUS_STATE: state, npm_lifecycle_event: "", ...settings };
  const child = spawn(command, args, { env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  started.push(child);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (part) => (said += part));
  const hears = (text: string) =>
    expect
      .poll(() => said, { timeout: 50_000, interval: 5 })
      .toContain(text)
      .then(() => child.pid ?? 0);
  return { child, hears, said: () => said, ended: once(child, "exit") };
}
const npm = (script: string) => start("npm", ["run", script]);
const node = (script: string, settings: Record<string, string> = {}) =>
  start(process.execPath, ["--import", "tsx", `scripts/${script}.ts`], settings);

async function dataFolder(): Promise<string | null> {
  const text = await readText(join(state, "postgres.json"));
  return text && JSON.parse(text).data;
}

/** The number of the embedded server's first process; 0 where none is written down. */
async function postmaster(): Promise<number> {
  const data = await dataFolder();
  return Number((data && (await readText(join(data, "postmaster.pid"))))?.split("\n")[0] ?? 0);
}

const users = async () => (await readdir(join(state, "postgres.users"))).map(Number);

/** As the server and its worker do, it says something again and again. */
const TALKER = `
import { watchForStop } from "./scripts/stop.ts";
watchForStop();
let said = 0;
setInterval(() => {
  said += 1;
  console.log("out", said);
  console.error("line " + said + ";");
}, 5);`;

test("a command goes on where nobody reads what it says any more, and ends when it is asked to", async () => {
  const { child, hears, ended } = start(process.execPath, [
    "--import",
    "tsx",
    "--input-type=module",
    "-e",
    TALKER,
  ]);
  await hears("line 1;");
  child.stdout?.destroy();
  const pid = await hears("line 50;");
  child.stderr?.destroy();
  process.kill(pid, "SIGTERM");
  await ended;
});

describe("a command that is ended", () => {
  test("in the middle of the migrations leaves no server, and the next one goes on", async () => {
    const first = npm("db");
    process.kill(-(await first.hears("Applying")), "SIGINT");
    await first.ended;
    // Whoever stops it knows why it ends: no failure, and no stack.
    expect(first.said()).toContain("Stopping");
    expect(first.said()).not.toMatch(/✗| {4}at /);
    await expect.poll(postmaster).toBe(0);

    const second = npm("db");
    process.kill(-(await second.hears("Applying")), "SIGKILL");
    await second.ended;

    const third = npm("db");
    await third.hears("is ready");
    expect(third.said()).not.toContain("something else");
  });

  test("says nothing of the work that its stop pulls away, caught or not", async () => {
    const work = `
      import { main } from "./scripts/steps.ts";
      import { onStop, runsUntilStopped } from "./scripts/stop.ts";
      runsUntilStopped();
      await main(() => new Promise((_, fail) => {
        onStop(async () => {
          fail(new Error("Connection terminated"));
          setTimeout(() => { throw new Error("The server is gone"); }, 10);
          await new Promise((done) => setTimeout(done, 300));
        });
        setInterval(() => {}, 1000);
        console.log("At work");
      }));`;
    const args = ["--import", "tsx", "--input-type=module", "--eval", work];
    const { child, hears, said, ended } = start(process.execPath, args);
    await hears("At work");
    child.kill("SIGTERM");
    expect(await ended).toEqual([0, null]);
    expect(said()).toBe("At work\n\nStopping …\n");
  });

  test("together with npm alone ends too, and its server", async () => {
    const { child, hears } = npm("db");
    await hears("Ctrl-C stops it");
    const [user = 0] = await users();
    const server = await postmaster();
    expect([user, server].map(isAlive)).toEqual([true, true]);
    child.kill("SIGKILL");
    await expect.poll(() => [user, server].map(isAlive), { timeout: 20_000 }).toEqual([false, false]);
  });
});

describe("wrong settings", () => {
  const wrong = { PORT: "abc", PLEXUS_CLOCK: "tomorrow", DATABASE_URL: "mysql://a@b/c" };

  test("are all said at once, before anything is stopped or made", async () => {
    const earlier = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
    await note(join(state, "demo.pid"), earlier.pid ?? 0, 3000);
    for (const script of ["demo", "dev", "db", "migrate", "build", "e2e"]) {
      const { said, ended } = node(script, wrong);
      expect(await ended).toEqual([1, null]);
      for (const name of Object.keys(wrong)) expect(said()).toContain(`  ${name} must be`);
      expect(said()).not.toMatch(/ {4}at /);
    }
    expect(await findNoted(join(state, "demo.pid"))).not.toBeNull();
    earlier.kill();
    expect(await readdir(state)).toEqual(["demo.pid"]);
  });

  test("a taken port too", async () => {
    const squatter = createServer();
    squatter.listen(0, "127.0.0.1");
    await once(squatter, "listening");
    const address = squatter.address();
    const port = String(address && typeof address === "object" ? address.port : 0);
    for (const script of ["demo", "dev"]) {
      const { said, ended } = node(script, { PORT: port, PLEXUS_CLOCK: "tomorrow" });
      expect(await ended).toEqual([1, null]);
      expect(said()).toMatch(new RegExp(`PLEXUS_CLOCK must be.*Port ${port} is taken`, "s"));
    }
    squatter.close();
    expect(await readdir(state)).toEqual([]);
  });

  test("a database that is away is said in one sentence", async () => {
    const { said, ended } = node("start", {
      DATABASE_APP_URL: "postgresql://app:secret@127.0.0.1:1/plexus",
      PLEXUS_ORIGIN: "https://clinic.example",
      NEXTAUTH_SECRET: "s".repeat(43),
    });
    expect(await ended).toEqual([1, null]);
    expect(said().trim()).toBe(
      "✗ No database server answers at 127.0.0.1:1, where DATABASE_APP_URL leads (ECONNREFUSED): start it, or put the address right.",
    );
  });

  test("a browser that isn't there is said before the checks and the build", async () => {
    for (const script of ["e2e", "test"]) {
      const { said, ended } = node(script, { PLEXUS_BROWSER: "/nonexistent", PLEXUS_CLOCK: "tomorrow" });
      expect(await ended).toEqual([1, null]);
      expect(said()).toMatch(/PLEXUS_CLOCK must be.*PLEXUS_BROWSER must be/s);
      expect(said()).not.toContain("•");
    }
    expect(existsSync(join(state, "vitest.json"))).toBe(false);
  });
});
