import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { type MadePatient, makeClinic, makePatient } from "@/prisma/factories";
import type { SystemActor } from "./actor";
import { isReady } from "./health";
import { lockPatients, SPACES } from "./lock";
import { withClient } from "./migrate";
import { asProgram } from "./program";
import { asAuth, asJobs, asSystem, type Db, isBusy, rescope, withActor } from "./scope";

const asOwner = (sql: string) =>
  withClient(process.env.DATABASE_URL ?? "", async (client) => (await client.query(sql)).rows);

/** All but this one's own: the next one is a new one. */
const endConnections = () =>
  asOwner(`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`);

let patient: MadePatient;
beforeAll(async () => {
  patient = await makePatient(await makeClinic());
});

/** What a piece of work throws. */
const thrown = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => "nothing was thrown",
    (error: unknown) => error,
  );

const limits = async (db: Db) =>
  (
    await db.tx.$queryRaw<{ lock: string; statement: string }[]>`
      SELECT current_setting('lock_timeout') AS lock, current_setting('statement_timeout') AS statement`
  )[0];

test("a request waits for no lock and no statement for long, the program's own work longer", async () => {
  expect(await asAuth(null, limits)).toEqual({ lock: "5s", statement: "15s" });
  expect(await asSystem(patient.clinicId, limits)).toEqual({ lock: "1min", statement: "2min" });
});

test("work goes on under another identity with the patience that it has", async () => {
  const { clinicId } = patient;
  const system = { kind: "system", clinicId } as const;
  const nobody = { kind: "auth", userId: null } as const;
  const request = { lock: "5s", statement: "15s" };
  const program = { lock: "1min", statement: "2min" };
  const asNobody = async (db: Db) => limits(await rescope(db, nobody));
  expect(await asSystem(clinicId, asNobody)).toEqual(program);
  const within = (db: Db) => asProgram(db as Db<SystemActor>, limits);
  expect(await asSystem(clinicId, within)).toEqual(program);
  expect(await asJobs(async (db) => limits(await rescope(await rescope(db, system), nobody)))).toEqual(
    program,
  );
  expect(await asAuth(null, async (db) => limits(await rescope(db, system)))).toEqual(request);
  const own = { wait: 7_000, statement: 8_000, transaction: 20_000 };
  expect(await withActor(system, asNobody, { patience: own })).toEqual({ lock: "7s", statement: "8s" });
});

test("one that waits too long for a lock is busy, also for a row or a table", async () => {
  const actor = { kind: "system", clinicId: patient.clinicId } as const;
  const brief = { patience: { wait: 50, statement: 10_000, transaction: 20_000 } };
  const waiting = (work: (db: Db) => Promise<unknown>) => thrown(withActor(actor, work, brief));
  await withClient(process.env.DATABASE_URL ?? "", async (client) => {
    await client.query("begin");
    await client.query("select pg_advisory_xact_lock(hashtextextended($1, $2))", [
      patient.id,
      SPACES.patient,
    ]);
    await client.query(`lock table "Patient" in access exclusive mode`);
    const errors = [
      await waiting((db) => lockPatients(db, [patient.id])),
      await waiting((db) => db.tx.patient.findMany()),
      await waiting((db) => db.tx.patient.updateMany({ data: { phone: "" } })),
    ];
    expect(errors.map(isBusy)).toEqual([true, true, true]);
  });
});

test("a statement that runs too long is busy", async () => {
  const actor = { kind: "system", clinicId: patient.clinicId } as const;
  const patience = { wait: 10_000, statement: 50, transaction: 20_000 };
  const slow = thrown(withActor(actor, (db) => db.tx.$queryRaw`SELECT pg_sleep(10)::text`, { patience }));
  expect(isBusy(await slow)).toBe(true);
});

test("a server that ends its connections, has no room, or whose connections are all taken is busy", async () => {
  const cut = await thrown(
    asAuth(null, async (db) => {
      const [own] = await db.tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
      await asOwner(`select pg_terminate_backend(${own?.pid})`);
      await db.tx.clinic.findMany();
    }),
  );
  const [{ name }] = await asOwner("select current_database() as name");
  await asOwner(`alter database ${name} connection limit 0`);
  await endConnections();
  const full = await thrown(asAuth(null, limits));
  await asOwner(`alter database ${name} connection limit -1`);
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  const holding = Array.from({ length: 10 }, () => asAuth(null, () => held));
  const crowded = await thrown(asAuth(null, limits));
  release();
  await Promise.all(holding);
  expect([cut, full, crowded].map(isBusy)).toEqual([true, true, true]);
});

/** The table's writes fail with this code, or the commit after them does. */
const failing = (code: string, when: "write" | "commit") =>
  asOwner(`
    create or replace function fail() returns trigger language plpgsql as
      $$ begin raise exception 'could not extend file: No space left on device' using errcode = '${code}'; end $$;
    drop trigger if exists fail on "Patient";
    create constraint trigger fail after update on "Patient"
      deferrable initially ${when === "commit" ? "deferred" : "immediate"} for each row execute function fail()`);

test("a disk that is full, a server out of memory and one that only reads are busy, be it at the commit", async () => {
  const actor = { kind: "system", clinicId: patient.clinicId } as const;
  const link = (db: Db) => db.tx.patient.updateMany({ where: { id: patient.id }, data: { userId: null } });
  const raw = (db: Db) =>
    db.tx.$executeRaw`UPDATE "Patient" SET "userId" = NULL WHERE "id" = ${patient.id}::uuid`;
  const asked = (db: Db) =>
    db.tx.$queryRaw`UPDATE "Patient" SET "userId" = NULL WHERE "id" = ${patient.id}::uuid RETURNING "id"`;
  const seen: [string, boolean][] = [];
  for (const code of ["53100", "53200", "58030", "25006"]) {
    for (const when of ["write", "commit"] as const) {
      await failing(code, when);
      for (const work of [link, raw, asked]) {
        const error = await thrown(withActor(actor, work));
        seen.push([`${code} ${when} ${work.name}`, isBusy(error)]);
      }
    }
  }
  await asOwner(`drop trigger fail on "Patient"; drop function fail`);
  expect(seen.filter(([, busy]) => !busy)).toEqual([]);
  expect(seen).toHaveLength(24);
});

test("a mistake of ours is not", async () => {
  const wrong = await thrown(asAuth(null, (db) => db.tx.$queryRaw`SELECT 1 / 0`));
  expect([wrong, new Error("no"), null, "text"].map(isBusy)).toEqual([false, false, false, false]);
});

describe("a database is ready", () => {
  /** Of this database alone: other tests serve as the same role. */
  const forApp = (change: string) => {
    const [name, { pathname }] = [
      new URL(process.env.DATABASE_APP_URL ?? "").username,
      new URL(process.env.DATABASE_URL ?? ""),
    ];
    return asOwner(`alter role "${name}" in database "${pathname.slice(1)}" ${change}`);
  };
  afterEach(async () => {
    await forApp("reset all");
    await endConnections();
  });

  test("when it answers and can be written to", async () => {
    expect(await isReady()).toBe(true);
  });

  test("not when nothing more can be put on its disk", async () => {
    await forApp("set temp_file_limit = 0");
    await endConnections();
    expect(await isReady()).toBe(false);
  });

  test("not when it only reads", async () => {
    await forApp("set default_transaction_read_only = on");
    await endConnections();
    expect(await isReady()).toBe(false);
  });
});
