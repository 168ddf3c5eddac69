import { createServer as createHttpServer } from "node:http";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { dataFolderOf } from "../lib/db/embedded";
import { withClient } from "../lib/db/migrate";
import { watchJob } from "../lib/jobs/pulse";
import { figure } from "../prisma/factories/figure";
import { watchHealth } from "./health";
import { hasRoom, LEAST_FREE_MB } from "./health/checks";
import { countUp } from "./observe/metrics";

const TOKEN = "0123456789abcdef0123456789abcdef";
const owner = process.env.DATABASE_URL ?? "";
const direct = new URL(process.env.DATABASE_APP_URL ?? "");
const asOwner = (sql: string) => withClient(owner, (client) => client.query(sql));

/** The line to the database, which can be cut and be put together again. */
const open = new Set<Socket>();
const line = createServer((near) => {
  const far = connect(Number(direct.port), direct.hostname);
  for (const socket of [near, far]) {
    open.add(socket);
    socket.on("error", () => socket.destroy()).on("close", () => open.delete(socket));
  }
  near.pipe(far).pipe(near);
});
const listen = (server: Server, port = 0) =>
  new Promise<number>((done) => {
    server.listen(port, "127.0.0.1", () => done((server.address() as AddressInfo).port));
  });
const cut = () =>
  new Promise<unknown>((done) => {
    line.close(done);
    for (const socket of open) socket.destroy();
  });

let [linePort, port, started] = [0, 0, false];
const server = createHttpServer();

beforeAll(async () => {
  linePort = await listen(line);
  const through = new URL(direct);
  through.port = String(linePort);
  // Before the program's client is made, which reads it once.
  process.env.DATABASE_APP_URL = through.href;
  const config = { databaseAppUrl: through.href, healthToken: TOKEN };
  const health = await watchHealth(config, "1.2.3 (abc)", () => started, countUp("1.2.3").text);
  server.on("request", async (request, response) => {
    if (!(await health(request, response))) response.writeHead(418).end();
  });
  port = await listen(server);
  started = true;
});
afterAll(async () => {
  server.close();
  await cut();
});

const ask = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers });
  return {
    status: answer.status,
    headers: answer.headers,
    body: JSON.parse((await answer.text()) || "null"),
  };
};
const ready = (headers?: Record<string, string>) => ask("/api/health/ready", headers);

/** An answer is kept for a moment, so that what has changed is not told at once. */
const becomes = (status: number, told: object) =>
  expect
    .poll(() => ready().then((answer) => ({ status: answer.status, ...answer.body })), { timeout: 30_000 })
    .toMatchObject({ status, ready: status === 200, checks: told });

const faults: string[] = [];
afterEach(async () => {
  // Each fault is mended by its test, and it is well again without a new start.
  await becomes(200, {
    database: { ok: true },
    migrations: { ok: true },
    jobs: { ok: true },
    disk: { ok: true },
  });
});

test("a process that is well says so in its parts, and to strangers in one word", async () => {
  await becomes(200, {});
  const here = await ready();
  expect(here.body).toEqual({
    ready: true,
    checks: {
      program: { ok: true, version: "1.2.3 (abc)" },
      database: { ok: true, reachable: true, writable: true },
      migrations: { ok: true, last: expect.stringMatching(/^\d{14}_/) },
      jobs: { ok: true, jobs: [] },
      disk: { ok: true, leastMb: LEAST_FREE_MB, freeMb: { temporary: expect.any(Number) } },
    },
  });
  const passedOn = { "x-forwarded-for": "127.0.0.1" };
  const stranger = await ready(passedOn);
  expect([stranger.status, stranger.body]).toEqual([200, { ready: true }]);
  expect((await ready({ ...passedOn, authorization: `Bearer ${TOKEN}` })).body).toHaveProperty("checks");
  expect((await ready({ ...passedOn, authorization: `Bearer ${TOKEN}0` })).body).toEqual({ ready: true });
  expect(Object.fromEntries(here.headers)).toMatchObject({
    "cache-control": "no-store",
    "content-type": "application/json",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  });
  expect((await ask("/api/health")).status).toBe(418);
});

test("what is counted is read by the same few, and is not there for anybody else", async () => {
  const metrics = async (headers: Record<string, string> = {}) => {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health/metrics`, { headers });
    return [answer.status, (await answer.text()).includes('plexus_ready{check="database"} 1')];
  };
  expect(await metrics()).toEqual([200, true]);
  expect(await metrics({ "x-forwarded-for": "203.0.113.9" })).toEqual([418, false]);
  expect(await metrics({ via: "1.1 proxy", authorization: `Bearer ${TOKEN}` })).toEqual([200, true]);
  expect(await metrics({ via: "1.1 proxy", authorization: `Bearer ${TOKEN}0` })).toEqual([418, false]);
});

test("without the database it lives, is not ready, and says when to ask again", async () => {
  await cut();
  await becomes(503, { database: { ok: false, reachable: false }, migrations: { ok: false } });
  const answer = await ready({ via: "1.1 proxy" });
  expect([answer.body, answer.headers.get("retry-after")]).toEqual([{ ready: false }, "5"]);
  expect(await ask("/api/health/live")).toMatchObject({ status: 200, body: { live: true } });
  await listen(line, linePort);
  faults.push("away");
});

test("a database that only reads is reached, and not ready", async () => {
  const role = `alter role "${direct.username}" in database "${new URL(owner).pathname.slice(1)}"`;
  const anew = `select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`;
  await asOwner(`${role} set default_transaction_read_only = on`);
  await asOwner(anew);
  await becomes(503, { database: { ok: false, reachable: true, writable: false } });
  await asOwner(`${role} reset all`);
  await asOwner(anew);
  faults.push("reads");
});

test("a migration that it does not know, and one that is missing, are named", async () => {
  await asOwner(`insert into _prisma_migrations (id, checksum, migration_name, finished_at)
    values ('later', 'x', '99990101000000_later', now())`);
  await becomes(503, { migrations: { ok: false, why: expect.stringContaining("99990101000000_later") } });
  await asOwner(`delete from _prisma_migrations where id = 'later'`);
  faults.push("unknown");
  await becomes(200, {});
  const last = "(select max(migration_name) from _prisma_migrations)";
  await asOwner(`update _prisma_migrations set rolled_back_at = now() where migration_name = ${last}`);
  await becomes(503, { migrations: { ok: false, why: expect.stringContaining("npm run migrate") } });
  await asOwner("update _prisma_migrations set rolled_back_at = null");
  faults.push("missing");
});

test("a job that gets nothing done is named", async () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  const pulse = watchJob("mail", 2_000);
  vi.advanceTimersByTime(61_000);
  await becomes(503, { jobs: { ok: false, jobs: [{ name: "mail", late: true }] } });
  pulse.beat();
  await becomes(200, { jobs: { jobs: [{ name: "mail", late: false }] } });
  pulse.end();
  vi.useRealTimers();
  faults.push("late");
});

test("a program whose pages can't be served yet is not ready", async () => {
  started = false;
  await becomes(503, { program: { ok: false } });
  started = true;
  faults.push("starting");
});

test("a disk needs room, and the folder of the data is known of a server of this checkout alone", async () => {
  expect([hasRoom(LEAST_FREE_MB), hasRoom(LEAST_FREE_MB - 1)]).toEqual([true, false]);
  expect(await dataFolderOf("postgresql://a@db.example:5432/plexus")).toBeNull();
});

test("every fault was told and healed", () => {
  expect(faults).toEqual(["away", "reads", "unknown", "missing", "late", "starting"]);
  figure("health.faults", faults.length);
});
