import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { freePort, isFree, startEmbedded } from "./embedded";
import { withClient } from "./migrate";
import { isAlive } from "./state";

let folder = "";
const options = () => ({ name: "spare", folder, settings: { fsync: "off" } });
const kept = async (): Promise<{ port: number; password: string; data: string }> =>
  JSON.parse(await readFile(join(folder, "spare.json"), "utf8"));
const postmaster = async () =>
  Number((await readFile(join((await kept()).data, "postmaster.pid"), "utf8")).split("\n")[0]);
const ask = (url: string, sql: string) => withClient(url, async (client) => (await client.query(sql)).rows);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "plexus-state-"));
});
afterEach(async () => {
  await (await startEmbedded(options())).stop();
});
afterAll(async () => {
  const { data } = await kept();
  await rm(dirname(data), { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
});

describe("the embedded server", { timeout: 60_000 }, () => {
  it("keeps its data, its port and its password from one start to the next", async () => {
    const first = await startEmbedded(options());
    await ask(first.url("postgres"), "create table kept (n int)");
    const before = await kept();
    await first.stop();
    expect(await isFree(before.port)).toBe(true);
    const second = await startEmbedded(options());
    expect(second.url("postgres")).toBe(first.url("postgres"));
    expect(await ask(second.url("postgres"), "select * from kept")).toEqual([]);
    await second.stop();
  });

  it("lets in nobody without the password, and keeps that to its owner", async () => {
    const server = await startEmbedded(options());
    const url = new URL(server.url("postgres"));
    url.password = "guess";
    await expect(ask(url.href, "select 1")).rejects.toThrow("password authentication failed");
    expect(await ask(server.url("postgres"), "show listen_addresses")).toEqual([
      { listen_addresses: "127.0.0.1" },
    ]);
    expect(await ask(server.url("postgres"), "show password_encryption")).toEqual([
      { password_encryption: "scram-sha-256" },
    ]);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect((await stat(join(folder, "spare.json"))).mode & 0o777).toBe(0o600);
    await server.stop();
  });

  it("writes no value of a statement that failed into its log", async () => {
    const server = await startEmbedded(options());
    const failing = withClient(server.url("postgres"), (client) =>
      client.query("select $1::jsonb", ['{"note": "knee locked \\u0000"}']),
    );
    await expect(failing).rejects.toThrow("unsupported Unicode escape sequence");
    const log = await readFile(join(dirname((await kept()).data), "log"), "utf8");
    expect(log).toContain("unsupported Unicode escape sequence");
    expect(log).not.toContain("knee locked");
    await server.stop();
  });

  it("joins a server that a killed process left running, and stops it when the last user leaves", async () => {
    const server = await startEmbedded(options());
    const pid = await postmaster();
    const again = await startEmbedded(options());
    expect(await postmaster()).toBe(pid);
    await again.stop();
    expect(isAlive(pid)).toBe(false);
    await server.stop();
  });

  it("runs on without users once it is kept", async () => {
    const server = await startEmbedded(options());
    const pid = await postmaster();
    await server.keep();
    await server.stop();
    expect(isAlive(pid)).toBe(true);
    await server.release();
    await server.stop();
    expect(isAlive(pid)).toBe(false);
  });

  it("starts again after it was killed outright", async () => {
    const server = await startEmbedded(options());
    process.kill(await postmaster(), "SIGKILL");
    const again = await startEmbedded(options());
    expect(await ask(again.url("postgres"), "select 1 as one")).toEqual([{ one: 1 }]);
    await server.stop();
  });

  it("is not stopped by a stale pid that belongs to another program by now", async () => {
    const server = await startEmbedded(options());
    const { data } = await kept();
    await server.stop();
    await writeFile(join(data, "postmaster.pid"), `${process.pid}\n${data}\n`);
    const again = await startEmbedded(options());
    expect(await ask(again.url("postgres"), "select 1 as one")).toEqual([{ one: 1 }]);
    await again.stop();
  });

  it("takes another port when its own is taken meanwhile", async () => {
    await (await startEmbedded(options())).stop();
    const { port } = await kept();
    const squatter = await listenOn(port);
    const server = await startEmbedded(options());
    expect((await kept()).port).not.toBe(port);
    await server.stop();
    squatter.close();
  });

  it("takes away the password of a creation that was killed", async () => {
    await (await startEmbedded(options())).stop();
    const { data } = await kept();
    await mkdir(join(dirname(data), "pw-Ab12Cd"));
    await writeFile(join(dirname(data), "pw-Ab12Cd", "password"), "secret");
    const server = await startEmbedded(options());
    await server.stop();
    expect(await readdir(dirname(data))).not.toContain("pw-Ab12Cd");
  });

  it("names its disk once that was full since the start", async () => {
    const complain = async (server: { url: (name: string) => string }) =>
      expect(
        ask(server.url("postgres"), `do $$ begin raise exception 'No space left on device'; end $$`),
      ).rejects.toThrow("No space");
    const server = await startEmbedded(options());
    expect(await server.fullDisk()).toBeNull();
    await complain(server);
    await expect.poll(server.fullDisk).toBe((await kept()).data);
    const again = await startEmbedded(options());
    expect(await again.fullDisk()).toBeNull();
    await again.stop();
  });

  it("begins anew when the state folder was deleted", async () => {
    const server = await startEmbedded(options());
    await ask(server.url("postgres"), "create table old ()");
    await rm(folder, { recursive: true });
    const again = await startEmbedded(options());
    await expect(ask(again.url("postgres"), "select * from old")).rejects.toThrow("does not exist");
    await again.stop();
  });
});

it("a free port is one that nobody listens on", async () => {
  const port = await freePort();
  expect(await isFree(port)).toBe(true);
  const squatter = await listenOn(port);
  expect(await isFree(port)).toBe(false);
  squatter.close();
});

function listenOn(port: number): Promise<Server> {
  const server = createServer();
  return new Promise((done) => server.listen(port, "127.0.0.1", () => done(server)));
}
