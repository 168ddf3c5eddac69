import { z } from "zod";
import { countRows } from "../db/counts";
import { isoDate } from "../db/dates";
import { Prisma } from "../db/generated/client";
import { rows } from "../db/rows";
import type { Db } from "../db/scope";
import { type PatientId, prescriptionId } from "../ids";
import { KINDS } from "../plans/vocabulary";
import { Room } from "../room";
import { column } from "../stored";
import type { LocalDate } from "../time/calendar-date";
import type { LoggedKind } from "./fit";
import { storedBody } from "./stored";
import { type LogSource, MOST_A_DAY, MOST_CORRECTIONS } from "./vocabulary";

export type StoredLog = { hash: string; localDate: LocalDate; source: LogSource; prescriptionId: string };

/** What is already stored under these ids of this patient: id → hash, local day and who entered it. */
export async function findStored(
  db: Db,
  patientId: PatientId,
  ids: readonly string[],
): Promise<Map<string, StoredLog>> {
  const rows = await db.tx.doseLog.findMany({
    where: { patientId, id: { in: [...ids] } },
    select: { id: true, bodyHash: true, localDate: true, source: true, prescriptionId: true },
  });
  return new Map(
    rows.map(({ id, bodyHash, localDate, source, prescriptionId }) => [
      id,
      { hash: bodyHash, localDate: isoDate(localDate), source: source as LogSource, prescriptionId },
    ]),
  );
}

export async function findStoredCorrections(
  db: Db,
  patientId: PatientId,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db.tx.logCorrection.findMany({
    where: { patientId, id: { in: [...ids] } },
    select: { id: true, bodyHash: true },
  });
  return new Map(rows.map((row) => [row.id, row.bodyHash]));
}

/** Under which source each of these logs of this patient was entered; unknown ids are left out. */
export async function findSources(
  db: Db,
  patientId: PatientId,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.tx.doseLog.findMany({
    where: { patientId, id: { in: [...ids] } },
    select: { id: true, source: true },
  });
  return new Map(rows.map((row) => [row.id, row.source]));
}

const standingRow = z.object({ localDate: column.date, body: storedBody, undone: column.bool });

/** A log as it stands now, by its latest correction; `undone`: it was taken away, and this is what it said before. */
export async function getStandingLog(
  db: Db,
  patientId: PatientId,
  logId: string,
): Promise<z.infer<typeof standingRow> | null> {
  const [row] = await rows(db, standingRow)`
    SELECT l."localDate"::text, coalesce(c."body", l."body") AS "body", coalesce(c."kind" = 'undo', false) AS "undone"
    FROM "DoseLog" l LEFT JOIN LATERAL (
      SELECT k."kind", k."body" FROM "LogCorrection" k WHERE k."patientId" = l."patientId" AND k."logId" = l."id"
      ORDER BY k."correctedAt" DESC, k."id" DESC LIMIT 1) c ON true
    WHERE l."patientId" = ${patientId}::uuid AND l."id" = ${logId}::uuid`;
  return row ?? null;
}

/** A prescription of this patient: since when it is in force, and what it is by its newest version. */
export type Assigned = LoggedKind & { from: LocalDate };

const assigned = z.object({
  id: prescriptionId,
  kind: z.enum(KINDS),
  bothSides: column.bool,
  from: column.date,
});

/** The prescriptions of this patient among these ids. */
export async function findAssigned(
  db: Db,
  patientId: PatientId,
  prescriptionIds: readonly string[],
): Promise<Map<string, Assigned>> {
  if (prescriptionIds.length === 0) return new Map();
  const found = await rows(db, assigned)`
    SELECT DISTINCT ON (p."prescriptionId") p."prescriptionId" AS "id", p."kind",
      coalesce(p."side" = 'both' AND x."laterality" = 'unilateral', false) AS "bothSides",
      (min(v."effectiveFrom") OVER (PARTITION BY p."prescriptionId"))::text AS "from"
    FROM "Prescription" p JOIN "PlanVersion" v ON v."id" = p."versionId"
    LEFT JOIN "ExerciseRevision" x ON x."id" = p."exerciseRevisionId"
    WHERE p."patientId" = ${patientId}::uuid AND p."prescriptionId" = ANY(${[...new Set(prescriptionIds)]}::uuid[])
    ORDER BY p."prescriptionId", v."publishedAt" DESC`;
  return new Map(found.map(({ id, ...rest }) => [id, rest]));
}

/** Each source has room of its own: a patient keeps no clinician from entering, nor the other way round. */
type Whose = { clinicId: string; patientId: PatientId; source: LogSource };

/** What a batch is about. */
type About = { prescriptionIds: readonly string[]; days: readonly LocalDate[]; logIds: readonly string[] };

/** One local day of one prescription. */
export const dayKey = (prescriptionId: string, date: LocalDate): string => `${prescriptionId} ${date}`;

/** What room there is for logs of each day of each prescription, and for corrections of each log. One statement. */
export async function openRoom(
  db: Db,
  { clinicId, patientId, source }: Whose,
  { prescriptionIds, days, logIds }: About,
): Promise<{ logs: Room; corrections: Room }> {
  const own = Prisma.sql`"clinicId" = ${clinicId}::uuid AND "patientId" = ${patientId}::uuid AND "source" = ${source}`;
  const taken = await countRows(
    db,
    Prisma.sql`
      SELECT "prescriptionId" || ' ' || "localDate" AS "key", count(*)::int AS "count" FROM "DoseLog"
      WHERE ${own} AND "localDate" = ANY(${[...new Set(days)]}::date[])
        AND "prescriptionId" = ANY(${[...new Set(prescriptionIds)]}::uuid[]) GROUP BY "prescriptionId", "localDate"
      UNION ALL SELECT "logId"::text, count(*)::int FROM "LogCorrection"
      WHERE ${own} AND "logId" = ANY(${[...new Set(logIds)]}::uuid[]) GROUP BY "logId"`,
  );
  return { logs: new Room(MOST_A_DAY, taken), corrections: new Room(MOST_CORRECTIONS, taken) };
}
