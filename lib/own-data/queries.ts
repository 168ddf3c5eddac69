import { z } from "zod";
import type { PatientActor } from "../db/actor";
import { instantOf } from "../db/dates";
import { Prisma } from "../db/generated/client";
import { rows } from "../db/rows";
import { type Db, rescope } from "../db/scope";
import type { PatientId } from "../ids";
import { column } from "../stored";
import { EXPORTED } from "./tables";

/** So many rows are held in memory at once, and so many that have a picture in them. */
const BATCH = 500;
const BATCH_OF_BYTES = 4;

const exportedRow = z.object({ key: column.text, row: z.record(column.text, z.unknown()) });
export type ExportedRow = z.infer<typeof exportedRow>;

/** The patient's own record, and those that were merged into it. */
export async function listOwnRecords(db: Db<PatientActor>): Promise<PatientId[]> {
  const { clinicId, patientId } = db.actor;
  const merged = await db.tx.patient.findMany({
    where: { clinicId, mergedIntoId: patientId },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  return [patientId, ...merged.map(({ id }) => id as PatientId)];
}

/**
 * The next rows of a table that hold something of a record, as row-level security lets its patient read them.
 * @param record one of `listOwnRecords`: of any other nothing is read
 * @param after the key of the last row that was read; null for the first
 */
export async function readRows(
  db: Db<PatientActor>,
  table: string,
  record: PatientId,
  after: string | null,
): Promise<{ rows: ExportedRow[]; more: boolean }> {
  const { hidden = [], key = 'r."id"::text', bytes } = EXPORTED[table] ?? {};
  const batch = bytes ? BATCH_OF_BYTES : BATCH;
  if (!(table in EXPORTED) || !(await listOwnRecords(db)).includes(record)) return { rows: [], more: false };
  const own = await rescope(db, { ...db.actor, patientId: record });
  const [name, ordered] = [Prisma.raw(`"${table}"`), Prisma.raw(`${key} COLLATE "C"`)];
  const base64 = bytes
    ? Prisma.raw(`|| jsonb_build_object('${bytes}', translate(encode(r."${bytes}", 'base64'), E'\\n', ''))`)
    : Prisma.empty;
  const whose = Prisma.raw(table === "Patient" ? 'r."id"' : 'r."patientId"');
  const found = await rows(own, exportedRow)`
    SELECT ${ordered} AS "key", (to_jsonb(r) - ${[...hidden]}::text[]) ${base64} AS "row" FROM ${name} r
    WHERE r."clinicId" = ${own.actor.clinicId}::uuid AND ${whose} = ${record}::uuid
      AND (${after}::text IS NULL OR ${ordered} > ${after}) ORDER BY 1 LIMIT ${batch}`;
  await rescope(db, db.actor);
  return { rows: found, more: found.length === batch };
}

/** Who the people are that a file names, as far as they work or worked at the clinic. */
export async function readPeople(db: Db<PatientActor>, ids: readonly string[]) {
  const { clinicId } = db.actor;
  return db.tx.member.findMany({
    where: { clinicId, OR: [{ id: { in: [...ids] } }, { userId: { in: [...ids] } }] },
    select: { id: true, userId: true, name: true, roles: true },
    orderBy: { id: "asc" },
  });
}

const exerciseRow = z.object({ id: column.text, exerciseId: column.text, name: z.unknown() });

/** What the exercises are called that a plan names, in each language there is. */
export const readExercises = (db: Db<PatientActor>, revisionIds: readonly string[]) =>
  rows(db, exerciseRow)`
    SELECT e."id", e."exerciseId", (SELECT jsonb_object_agg(l.key, l.value ->> 'name') FROM jsonb_each(e."text") l
      WHERE jsonb_typeof(l.value) = 'object') AS "name"
    FROM "ExerciseRevision" e WHERE e."id" = ANY(${[...revisionIds]}::uuid[]) ORDER BY e."id"`;

/** The clinic, and what the patient signs in with and on. */
export async function readAccount(db: Db<PatientActor>) {
  const { userId, clinicId } = db.actor;
  const clinic = await db.tx.clinic.findFirst({
    where: { id: clinicId },
    select: { id: true, name: true, country: true, zone: true, phone: true },
  });
  const user = await db.tx.user.findFirst({
    where: { id: userId },
    select: { id: true, loginName: true, address: true, locale: true, createdAt: true },
  });
  const signIns = await db.tx.signIn.findMany({
    where: { userId },
    select: { createdAt: true, usedAt: true, expiresAt: true, revokedAt: true, device: true, browser: true },
    orderBy: { createdAt: "desc" },
    take: BATCH,
  });
  return { clinic, account: user && { ...user, createdAt: instantOf(user.createdAt).toString() }, signIns };
}
