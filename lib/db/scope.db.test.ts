import { beforeAll, expect, test } from "vitest";
import { type MadePatient, makeClinic, makePatient } from "@/prisma/factories";
import { lockPatients } from "./lock";
import { withClient } from "./migrate";
import { asAuth, asSystem, type Db, isBusy, withActor } from "./scope";

const asOwner = (sql: string) =>
  withClient(process.env.DATABASE_URL ?? "", async (client) => (await client.query(sql)).rows);

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

test("one that waits too long for a lock is busy, also for a row or a table", async () => {
  const actor = { kind: "system", clinicId: patient.clinicId } as const;
  const brief = { patience: { lock: "50ms", statement: "10s", transaction: 20_000 } };
  const waiting = (work: (db: Db) => Promise<unknown>) => thrown(withActor(actor, work, brief));
  await withClient(process.env.DATABASE_URL ?? "", async (client) => {
    await client.query("begin");
    await client.query("select pg_advisory_xact_lock(hashtextextended($1, 7))", [patient.id]);
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
  const patience = { lock: "10s", statement: "50ms", transaction: 20_000 };
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
  await asOwner(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}' and pid <> pg_backend_pid()`,
  );
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

test("a mistake of ours is not", async () => {
  const wrong = await thrown(asAuth(null, (db) => db.tx.$queryRaw`SELECT 1 / 0`));
  expect([wrong, new Error("no"), null, "text"].map(isBusy)).toEqual([false, false, false, false]);
});
