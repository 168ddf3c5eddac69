import { beforeAll, describe, expect, it } from "vitest";
import { makeClinic, makePatient, patientActor, staffActor } from "../../prisma/factories";
import { type Cast, cast } from "../../prisma/growth/cast";
import { BEFORE, DEEDS } from "../../prisma/growth/deeds";
import { now } from "../clock";
import { asSystem } from "../db/scope";
import { emit } from "../events/emit";
import { runAs } from "../gates/run";
import type { PatientId } from "../ids";
import { exportJson, type Read } from "./export/queries";
import { readRows } from "./queries";
import { EXPORTED, LEFT_OUT } from "./tables";

type Row = Record<string, unknown>;
type File = {
  version: number;
  account: { loginName: string | null };
  records: { id: string; merged: boolean; tables: Record<string, Row[]> }[];
  people: { id: string; userId: string; name: string }[];
  exercises: { id: string; name: Record<string, string> }[];
  leftOut: Record<string, string>;
  complete: boolean;
};

/** Deeds that would take the record away from its patient, or close it to them. */
const AWAY = /died|error|merge|unlink|remove|handOver|takeOver/i;

let c: Cast;
let file: File;
let text: string;

const readFor =
  (who: Cast["patient"]): Read =>
  (work) =>
    runAs(patientActor(who), work);

async function fileOf(who: Cast["patient"]): Promise<{ text: string; parts: number }> {
  const parts: string[] = [];
  for await (const part of exportJson(readFor(who), now())) parts.push(part);
  return { text: parts.join(""), parts: parts.length };
}

/** What no mutation leaves behind that is done once, by somebody who is online. */
async function addRest(): Promise<void> {
  const { clinicId, id: patientId } = c.patient;
  const own = () => ({ id: crypto.randomUUID(), clinicId, patientId });
  const at = new Date("2026-11-03T10:00:00Z");
  const sent = { deviceAt: at, sentAt: at, receivedAt: at, zone: "Europe/London", bodyHash: "x" };
  const authorId = c.patientUser.id;
  const some = crypto.randomUUID();
  await asSystem(clinicId, async ({ tx }) => {
    const correction = { logId: some, kind: "undo", source: "patient", correctedAt: at, authorId };
    await tx.logCorrection.createMany({ data: { ...own(), ...correction, ...sent } });
    const mistake = { screeningId: some, notedAt: at, authorId };
    await tx.screeningMistake.createMany({ data: { ...own(), ...mistake, ...sent } });
    await tx.alertRepeat.createMany({ data: { ...own(), alertId: some, logId: some, toldAt: at, at } });
    const message = { alertId: some, memberId: c.owner.id, channel: "mail", purpose: "alert" };
    await tx.delivery.createMany({ data: { ...own(), ...message, createdAt: at, dueAt: at } });
    const browser = { signInId: some, endpoint: "https://push.example/1", p256dh: "p", auth: "a" };
    await tx.patientPush.createMany({ data: { ...own(), ...browser, createdAt: at } });
  });
  await runAs(staffActor(c.owner), (db) => emit(db, { kind: "patient.read", patientId }));
}

/** A patient who has been through everything, with an old record that was merged into theirs. */
beforeAll(async () => {
  const clinic = await makeClinic();
  c = await cast(clinic);
  for (const name of Object.keys(DEEDS).filter((one) => !AWAY.test(one))) {
    await BEFORE[name]?.(c);
    await DEEDS[name]?.(c);
  }
  await addRest();
  const old = await makePatient(clinic, { lead: c.owner, user: null, givenName: "Martha" });
  await asSystem(clinic.id, (db) =>
    db.tx.patient.update({
      where: { id: old.id },
      data: { mergedIntoId: c.patient.id, mergedAt: new Date() },
    }),
  );
  ({ text } = await fileOf(c.patient));
  file = JSON.parse(text);
}, 600_000);

const tablesWithPatients = () =>
  asSystem(
    c.patient.clinicId,
    (db) =>
      db.tx.$queryRaw<{ name: string }[]>`
      SELECT table_name AS "name" FROM information_schema.columns
      WHERE table_schema = 'public' AND column_name = 'patientId'`,
  );

describe("what a patient downloads", () => {
  it("has every table that holds something of a patient, or says why it is left out", async () => {
    const known = new Set([...Object.keys(EXPORTED), ...Object.keys(LEFT_OUT)]);
    const missing = (await tablesWithPatients()).map(({ name }) => name).filter((name) => !known.has(name));
    expect(missing, "tables that hold something of a patient and are not in the export").toEqual([]);
    for (const record of file.records)
      expect(Object.keys(record.tables).sort()).toEqual(Object.keys(EXPORTED).sort());
    expect(file.leftOut).toEqual(LEFT_OUT);
  });

  it("has each row that the database holds, of each record, and nobody else's", async () => {
    expect(file.records.map(({ merged }) => merged)).toEqual([false, true]);
    const counted = await asSystem(c.patient.clinicId, async (db) => {
      const counts: Record<string, number> = {};
      for (const { id } of file.records)
        for (const table of Object.keys(EXPORTED)) {
          const whose = table === "Patient" ? "id" : "patientId";
          const sql = `SELECT count(*)::int AS "n" FROM "${table}" WHERE "${whose}" = $1::uuid`;
          const [row] = await db.tx.$queryRawUnsafe<{ n: number }[]>(sql, id);
          counts[`${id} ${table}`] = row?.n ?? 0;
        }
      return counts;
    });
    const exported = Object.fromEntries(
      file.records.flatMap(({ id, tables }) =>
        Object.entries(tables).map(([table, rows]) => [`${id} ${table}`, rows.length]),
      ),
    );
    for (const [name, count] of Object.entries(counted))
      expect([name, exported[name]]).toEqual([name, count]);
    const own = file.records[0]?.tables ?? {};
    const empty = Object.entries(own).flatMap(([table, rows]) => (rows.length === 0 ? [table] : []));
    expect(empty).toEqual([]);
    for (const { id, tables } of file.records)
      for (const rows of Object.values(tables))
        for (const row of rows) expect(row.patientId ?? row.id).toBe(id);
  });

  it("has every column but those that are named as left out", async () => {
    const columns = await asSystem(
      c.patient.clinicId,
      (db) =>
        db.tx.$queryRaw<{ table: string; column: string }[]>`
        SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
        WHERE table_schema = 'public'`,
    );
    const own = file.records[0]?.tables ?? {};
    for (const [table, { hidden = [] }] of Object.entries(EXPORTED)) {
      const all = columns.filter((one) => one.table === table).map(({ column }) => column);
      expect([table, hidden.filter((column) => !all.includes(column))]).toEqual([table, []]);
      const wanted = all.filter((column) => !hidden.includes(column)).sort();
      expect([table, Object.keys(own[table]?.[0] ?? {}).sort()]).toEqual([table, wanted]);
    }
  });

  it("names the people and the exercises that rows speak of, holds no password, and is whole", () => {
    expect(file.people.map(({ id }) => id)).toContain(c.owner.id);
    const used = new Set(file.records[0]?.tables.Prescription?.map((row) => row.exerciseRevisionId));
    used.delete(null);
    expect(new Set(file.exercises.map(({ id }) => id))).toEqual(used);
    expect(file.exercises.every(({ name }) => Boolean(name.en))).toBe(true);
    expect(text).not.toMatch(/passwordHash|tokenHash|argon2/);
    expect([file.version, file.complete, file.account.loginName]).toEqual([
      ...[1, true, c.patientUser.loginName],
    ]);
  });

  it("has a picture as it is shown, in base64", () => {
    const [picture] = file.records[0]?.tables.MessagePicture ?? [];
    expect(Buffer.from(String(picture?.data), "base64")).toEqual(Buffer.from([0xff, 0xd8, 0xff, 0xd9]));
    expect(picture?.messageId).toEqual(expect.any(String));
  });

  it("comes in parts, however much there is", async () => {
    const at = new Date("2026-01-01T10:00:00Z");
    await asSystem(c.patient.clinicId, (db) =>
      db.tx.pause.createMany({
        data: Array.from({ length: 1_200 }, () => ({
          ...{ id: crypto.randomUUID(), clinicId: c.patient.clinicId, patientId: c.patient.id },
          ...{ fromDate: at, toDate: at, reason: "x".repeat(200), authorKind: "therapist" },
          ...{ authorId: c.owner.userId, createdAt: at },
        })),
      }),
    );
    const largest: number[] = [];
    let all = "";
    for await (const part of exportJson(readFor(c.patient), now())) {
      largest.push(part.length);
      all += part;
    }
    const pauses = (JSON.parse(all) as File).records[0]?.tables.Pause ?? [];
    expect(pauses.length).toBeGreaterThanOrEqual(1_200);
    expect(new Set(pauses.map(({ id }) => id)).size).toBe(pauses.length);
    expect(Math.max(...largest)).toBeLessThan(all.length / 2);
  });
});

it("reads no record but one's own and those merged into it, and no table that is not in the file", async () => {
  const other = await makePatient(
    { id: c.patient.clinicId, name: "", zone: "Europe/London" },
    { lead: c.owner },
  );
  const read = (table: string, record: PatientId) =>
    runAs(patientActor(c.patient), (db) => readRows(db, table, record, null));
  expect(await read("Patient", other.id)).toEqual({ rows: [], more: false });
  expect(await read("User", c.patient.id)).toEqual({ rows: [], more: false });
});
