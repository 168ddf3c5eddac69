import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { now } from "@/lib/clock";
import { disconnect } from "@/lib/db/client";
import { type EmbeddedServer, startEmbedded } from "@/lib/db/embedded";
import { assertMigrated, withClient } from "@/lib/db/migrate";
import { recordOwnBatch } from "@/lib/dose-logs/merged/mutations";
import { runAs } from "@/lib/gates/run";
import { signIn } from "@/lib/identity/sign-in";
import { makeClinic, patientActor } from "@/prisma/factories";
import { figure } from "@/prisma/factories/figure";
import { type Cast, cast, clock } from "@/prisma/growth/cast";
import { BEFORE, DEEDS } from "@/prisma/growth/deeds";
import { type Contents, rowsIn } from "./backup/contents";
import { loadBackup } from "./backup/load";
import { readBackup } from "./backup/read";
import { readSequences, setSequences } from "./backup/tables";
import { writeBackup } from "./backup/write";
import { withLogin } from "./database";

/*
 * The drill: everything that a clinic may hold goes into a file, and from there into a server that was never seen before,
 * whose owner is no superuser. The restore is broken off twice on the way.
 */

/** `npm run test:trust` does it with a million. */
const LOGS = process.env.PLEXUS_FIGURES ? 1_000_000 : 200;
const PATIENCE_MS = process.env.PLEXUS_FIGURES ? 900_000 : 120_000;
vi.setConfig({ testTimeout: PATIENCE_MS });
const SECRET = "kept apart from the file that it opens";
const secret = async () => SECRET;
const quietly = { secret: null, version: "0.1.0" };

const owner = process.env.DATABASE_URL ?? "";
const database = new URL(owner).pathname.slice(1);
const asReader = withLogin(owner, `${database}_reader`, "known");
const sql = <T extends object>(url: string, text: string, values: unknown[] = []): Promise<T[]> =>
  withClient(url, async (client) => (await client.query<T>(text, values)).rows);

let folder = "";
let file = "";
let somebody: Cast;
let written: Contents;
let before: Record<string, string>;
let fresh: EmbeddedServer | undefined;
/** The restored database: as its superuser, and as the role that owns its tables. */
let [superuser, target] = ["", ""];

/** What each table holds, whatever the order of its rows. */
async function held(url: string): Promise<Record<string, string>> {
  const tables = await sql<{ name: string }>(
    url,
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
      and relname <> '_prisma_migrations' order by 1`,
  );
  const all: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await sql<{ held: string }>(
      url,
      `select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) as held from public."${name}" t`,
    );
    all[name] = row?.held ?? "";
  }
  return all;
}

async function live(c: Cast) {
  for (const name of Object.keys(DEEDS)) {
    await BEFORE[name]?.(c);
    await DEEDS[name]?.(c);
  }
}

/** Further logs of a patient, each with another id, over two years. */
const moreLogs = (patientId: string) =>
  sql(
    owner,
    `insert into "DoseLog" select made.* from
       (select to_jsonb(d) as row, d."localDate" from "DoseLog" d where "patientId" = $1 limit 1) l,
       generate_series(1, $2::int) n,
       jsonb_populate_record(null::"DoseLog", l.row || jsonb_build_object('id', gen_random_uuid(),
         'localDate', l."localDate" - n % 700)) made`,
    [patientId, LOGS],
  );

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "plexus-drill-"));
  file = join(folder, "plexus.backup");
  await writeFile(join(folder, "key"), `${SECRET}\n`);
  await sql(owner, `drop role if exists "${database}_reader"`);
  await sql(
    owner,
    `create role "${database}_reader" login bypassrls in role pg_read_all_data password 'known'`,
  );
  await live(await cast(await makeClinic()));
  somebody = await cast(await makeClinic());
  await moreLogs(somebody.patient.id);
  before = await held(owner);
  const server = await startEmbedded({
    ...{ name: "fresh", folder: join(folder, "state") },
    settings: { fsync: "off", max_wal_size: "4GB" },
  });
  fresh = server;
  await sql(server.url("postgres"), "create role plexus_owner login createrole password 'known'");
  await sql(server.url("postgres"), "create database plexus owner plexus_owner");
  superuser = server.url("plexus");
  target = withLogin(superuser, "plexus_owner", "known");
}, PATIENCE_MS);
afterAll(async () => {
  await disconnect();
  if (fresh) {
    await fresh.stop();
    const { data } = JSON.parse(await readFile(join(folder, "state", "fresh.json"), "utf8"));
    await rm(dirname(data), { recursive: true, force: true });
  }
  await rm(folder, { recursive: true });
  await sql(owner, `drop role "${database}_reader"`);
});

const restoring = () => ({
  ...process.env,
  ...{ DATABASE_URL: target, DATABASE_APP_URL: "", PLEXUS_STATE: join(folder, "kept") },
  ...{ PLEXUS_BACKUP_KEY: join(folder, "key"), npm_lifecycle_event: "" },
});
const COMMAND = ["--import", "tsx", "scripts/restore.ts"];

/** Runs a command to its end. */
const run = (args: string[], env: NodeJS.ProcessEnv): Promise<{ code: number; said: string }> =>
  new Promise((done) => {
    execFile(process.execPath, args, { env }, (error, out, err) =>
      done({ code: Number(error?.code ?? 0), said: out + err }),
    );
  });
const restore = (path: string) => run([...COMMAND, path], restoring());

/** Until somebody waits for a lock on the table. */
const waitedFor = (url: string, table: string) =>
  expect
    .poll(
      async () =>
        (
          await sql(url, "select from pg_locks where not granted and relation = $1::regclass", [
            `public."${table}"`,
          ])
        ).length,
      { timeout: PATIENCE_MS, interval: 20 },
    )
    .toBe(1);

describe("a backup", () => {
  test("is refused to a role that would be shown less than everything, before anything is written", async () => {
    const path = join(folder, "cut");
    await expect(writeBackup(process.env.DATABASE_APP_URL ?? "", path, quietly)).rejects.toThrow(
      "does not see everything: row-level security hides rows from it",
    );
    expect((await readdir(folder)).filter((name) => name.startsWith("cut"))).toEqual([]);
  });

  test("holds every row of every table", async () => {
    written = await writeBackup(asReader, file, { secret: SECRET, version: "0.1.0" });
    const counted = Object.fromEntries(written.tables.map(({ name, rows }) => [name, rows]));
    expect(counted).toEqual(
      Object.fromEntries(Object.entries(before).map(([name, sum]) => [name, Number(sum.split(" ")[0])])),
    );
    expect(rowsIn(written.tables)).toBeGreaterThan(LOGS);
    // Nothing is proved by tables that are empty.
    expect(written.tables.filter(({ rows }) => rows > 0).length).toBeGreaterThan(60);
    expect((await readBackup(file, secret)).tables).toEqual(written.tables);
    await expect(writeBackup(asReader, file, quietly)).rejects.toThrow("is there already");
  });

  test("is a command, which asks for a key or to be told that it needs none", async () => {
    const command = (...args: string[]) =>
      run(["--import", "tsx", "scripts/backup.ts", ...args], {
        ...process.env,
        ...{ DATABASE_URL: asReader, PLEXUS_BACKUP_KEY: "", npm_lifecycle_event: "" },
      });
    const path = join(folder, "command.backup");
    const { code, said } = await command(path);
    expect([code, said]).toEqual([1, expect.stringContaining("Set PLEXUS_BACKUP_KEY")]);
    const taken = await command(path, "--plain");
    expect([taken.code, taken.said]).toEqual([0, expect.stringContaining("It is not encrypted")]);
    const checked = await command("--check", path);
    expect([checked.code, checked.said]).toEqual([0, expect.stringContaining(`${path} is whole`)]);
    expect(taken.said + checked.said).not.toContain("known@");
  });

  test("holds one moment, whatever is written while it is taken", async () => {
    const path = join(folder, "moment.backup");
    const order = written.tables.map(({ name }) => name);
    const between = order[order.indexOf("SignIn") - 1] ?? "";
    expect(order.indexOf(between)).toBeGreaterThan(order.indexOf("User"));
    await withClient(owner, async (client) => {
      await client.query(`begin; lock table "${between}" in access exclusive mode`);
      const taking = writeBackup(asReader, path, quietly);
      await waitedFor(owner, between);
      // Users were read already, sign-ins were not: half of this would be in the file, were it not read at one moment.
      const id = crypto.randomUUID();
      await client.query(`insert into "User" (id, "passwordHash", "createdAt") values ($1, '', now())`, [id]);
      await client.query(
        `insert into "SignIn" (id, "tokenHash", "userId", "createdAt", "expiresAt")
         values (gen_random_uuid(), $1::text, $1::uuid, now(), now())`,
        [id],
      );
      await client.query("commit");
      expect((await taking).tables).toEqual(written.tables);
      await client.query(`delete from "SignIn" where "userId" = $1`, [id]);
      await client.query(`delete from "User" where id = $1`, [id]);
    });
  });
});

describe("a restore", () => {
  /** The last table that holds anything. */
  const late = () => written.tables.findLast(({ rows }) => rows > 0)?.name ?? "";

  test("that is broken off leaves a database that nothing migrates, backs up or serves from", async () => {
    const broken = loadBackup(target, file, {
      secret,
      progress: (line) => {
        if (line.startsWith("Clinic: ")) throw new Error("pulled the plug");
      },
    });
    await expect(broken).rejects.toThrow("pulled the plug");
    for (const work of [
      () => assertMigrated(target),
      () => writeBackup(superuser, join(folder, "half"), quietly),
    ])
      await expect(work()).rejects.toThrow("The database is restored in part");
  });

  test("goes on with no other file", async () => {
    await expect(loadBackup(target, join(folder, "moment.backup"), { secret })).rejects.toThrow(
      "The database holds a part of another backup",
    );
  });

  test("that is killed within a table leaves none of it, and every table's rows guarded", async () => {
    await withClient(superuser, async (client) => {
      await client.query(`begin; lock table public."${late()}" in access share mode`);
      const child = spawn(process.execPath, [...COMMAND, file], { env: restoring(), stdio: "ignore" });
      const ended = once(child, "exit");
      await waitedFor(superuser, late());
      child.kill("SIGKILL");
      await ended;
    });
    const [row] = await sql<{ loaded: number; rows: number; open: number }>(
      superuser,
      `select (select count(*)::int from plexus_restore.loaded) as loaded,
        (select count(*)::int from public."${late()}") as rows,
        (select count(*)::int from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
          and not relforcerowsecurity and relname <> '_prisma_migrations') as open`,
    );
    expect(row).toMatchObject({ rows: 0, open: 0 });
    expect(row?.loaded).toBeGreaterThan(1);
    expect(row?.loaded).toBeLessThan(written.tables.length);
  });

  test("goes on where it was, to the end, and is the same in every table", async () => {
    const { code, said } = await restore(file);
    expect([code, said]).toEqual([0, expect.stringContaining("The role plexus_app was made")]);
    expect(said).not.toContain("Clinic: ");
    const after = await held(superuser);
    const differing = Object.keys({ ...before, ...after }).filter((name) => before[name] !== after[name]);
    figure("backup.rows", Number(after.DoseLog?.split(" ")[0]));
    figure("backup.differences", differing.length);
    expect(differing).toEqual([]);
  });

  test("is refused in a database that holds anything", async () => {
    const { code, said } = await restore(file);
    expect([code, said]).toEqual([1, expect.stringContaining("The database is not empty")]);
  });
});

describe("what was restored", () => {
  const served = async () =>
    (await readFile(join(folder, "kept", "plexus.env"), "utf8")).trim().replace("DATABASE_APP_URL=", "");

  test("shows nothing to the role that serves until somebody asks", async () => {
    await assertMigrated(await served());
    const [row] = await sql(await served(), `select count(*)::int as n from "Patient"`);
    expect(row).toEqual({ n: 0 });
  });

  test("lets people sign in, and keeps what they write", async () => {
    await disconnect();
    Object.assign(globalThis, { plexusPrisma: undefined });
    process.env.DATABASE_APP_URL = await served();
    const { loginName, password } = somebody.patientUser;
    expect(await signIn(loginName ?? "", password, "a")).toMatchObject({ ok: true });
    const item = {
      ...{ type: "log", id: crypto.randomUUID(), prescriptionId: somebody.kept.item },
      ...clock(),
      body: { sets: [{ reps: 3 }] },
    };
    const sent = { sentAt: now().toString(), items: [item] };
    const [answer] = await runAs(patientActor(somebody.patient), (db) => recordOwnBatch(db, sent));
    expect(answer).toMatchObject({ status: 201 });
    const rows = await sql(superuser, `select from "DoseLog" where id = $1`, [item.id]);
    expect(rows).toHaveLength(1);
  });
});

test("a sequence goes on where it was", async () => {
  await withClient(owner, async (client) => {
    await client.query("create sequence trial; select nextval('trial'), nextval('trial')");
    const sequences = await readSequences(client);
    expect(sequences).toEqual([{ name: "trial", value: "2", called: true }]);
    await client.query("drop sequence trial; create sequence trial");
    await setSequences(client, sequences);
    expect((await client.query("select nextval('trial')")).rows).toEqual([{ nextval: "3" }]);
    await client.query("drop sequence trial");
  });
});
