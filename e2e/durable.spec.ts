import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "playwright/test";
import { dataFolderOf, freePort, startEmbedded } from "../lib/db/embedded";
import { withClient } from "../lib/db/migrate";
import { figure } from "../prisma/factories/figure";
import { prepareDatabase } from "../scripts/database";
import { live, type MadePhone } from "./durable/phone";
import { startServer } from "./every-page";

/*
 * Phones send their entries while the server and its database are killed in turn, as by a machine that runs out of memory. What
 * was acknowledged is stored, and once; and soon after each kill entries are acknowledged again.
 */

/** `npm run test:trust`, which asks for the figures, does all of it. */
const WHOLE = process.env.PLEXUS_FIGURES !== undefined;
const [PHONES, EACH, KILLS] = WHOLE ? [100, 500, 20] : [4, 100, 1];
const AT_ONCE = 8;
const NAME = "durable";

let folder: string;
let database: Awaited<ReturnType<typeof startEmbedded>>;
let appUrl: string;
let server: ChildProcess;
let phones: MadePhone[];
let port: number;

/** On disk before it is acknowledged, as of a clinic: the tests' own database is written faster, and less surely. */
const startDatabase = () => startEmbedded({ name: NAME, folder });

async function serve(env: Record<string, string> = {}): Promise<MadePhone[]> {
  const started = await startServer<MadePhone[]>("e2e/durable/server.ts", appUrl, {
    env: { PORT: String(port), ...env },
  });
  server = started.child;
  return started.told;
}

test.beforeAll(async () => {
  test.setTimeout(300_000);
  folder = await mkdtemp(join(tmpdir(), "plexus-durable-"));
  database = await startDatabase();
  ({ appUrl } = await prepareDatabase(database.url("postgres"), { mode: "test", role: NAME }));
  port = await freePort();
  phones = await serve({ PLEXUS_PHONES: String(PHONES) });
});
test.afterAll(async () => {
  server?.kill();
  const data = await dataFolderOf(database.url("postgres"), folder);
  await database.stop();
  if (data) await rm(dirname(data), { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
});

async function killServer(): Promise<void> {
  const ended = once(server, "exit");
  server.kill("SIGKILL");
  await ended;
  await serve();
}

async function killDatabase(): Promise<void> {
  const data = await dataFolderOf(database.url("postgres"), folder);
  const [pid] = (await readFile(join(data ?? "", "postmaster.pid"), "utf8")).split("\n");
  process.kill(Number(pid), "SIGKILL");
  database = await startDatabase();
}

test("what was acknowledged is stored once, however often the server and its database are killed meanwhile", async () => {
  test.setTimeout(3_600_000);
  const acknowledged = new Set<string>();
  const many = PHONES * EACH;
  /** Who waits for so many, or for an answer to what is sent from now on. */
  let heard = (_sentAt: number) => {};
  const until = (isIt: (sentAt: number) => boolean) =>
    new Promise<number>((done) => {
      heard = (sentAt) => isIt(sentAt) && done(performance.now());
    });
  const told = (ids: readonly string[], sentAt: number) => {
    for (const id of ids) acknowledged.add(id);
    if (ids.length > 0) heard(sentAt);
  };

  const left = phones.values();
  const load = Array.from({ length: AT_ONCE }, async () => {
    for (const phone of left) await live(`http://localhost:${port}`, phone, EACH, told);
  });
  /** Seconds from each kill to the next acknowledgement. */
  const recovery = { server: [] as number[], database: [] as number[] };
  for (let nth = 0; nth < 2 * KILLS; nth += 1) {
    await until(() => acknowledged.size >= ((nth + 1) * many) / (2 * KILLS + 2));
    const killedAt = performance.now();
    const again = until((sentAt) => sentAt > killedAt);
    const killed = nth % 2 ? "database" : "server";
    await (killed === "database" ? killDatabase() : killServer());
    recovery[killed].push(((await again) - killedAt) / 1_000);
  }
  await Promise.all(load);

  const rows = await withClient(database.url("postgres"), async (client) =>
    (await client.query<{ id: string }>(`SELECT id FROM "DoseLog"`)).rows.map(({ id }) => id),
  );
  const stored = new Set(rows);
  const lost = [...acknowledged].filter((id) => !stored.has(id));
  const recoveries = Object.values(recovery).flat();
  figure("durable.acknowledged", acknowledged.size);
  figure("durable.lost", lost.length);
  figure("durable.twice", rows.length - stored.size);
  figure("durable.kills", recoveries.length);
  figure("durable.recovery", Math.max(...recoveries));
  expect({ lost, rows: rows.length, acknowledged: acknowledged.size }).toEqual({
    lost: [],
    rows: many,
    acknowledged: many,
  });
});
