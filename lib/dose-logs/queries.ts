import { isoDate } from "../db/dates";
import type { Db } from "../db/scope";
import type { PatientId } from "../ids";
import type { LocalDate } from "../time/calendar-date";
import type { LogSource } from "./vocabulary";

export type StoredLog = { hash: string; localDate: LocalDate; source: LogSource };

/** What is already stored under these ids of this patient: id → hash, local day and who entered it. */
export async function findStored(
  db: Db,
  patientId: PatientId,
  ids: readonly string[],
): Promise<Map<string, StoredLog>> {
  const rows = await db.tx.doseLog.findMany({
    where: { patientId, id: { in: [...ids] } },
    select: { id: true, bodyHash: true, localDate: true, source: true },
  });
  return new Map(
    rows.map(({ id, bodyHash, localDate, source }) => [
      id,
      { hash: bodyHash, localDate: isoDate(localDate), source: source as LogSource },
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

/** The first local day on which each of these prescriptions of this patient is in force. */
export async function findAssignedFrom(
  db: Db,
  patientId: PatientId,
  prescriptionIds: readonly string[],
): Promise<Map<string, LocalDate>> {
  const rows = await db.tx.$queryRaw<{ id: string; first: string }[]>`
    SELECT p."prescriptionId" AS "id", min(v."effectiveFrom")::text AS "first"
    FROM "Prescription" p JOIN "PlanVersion" v ON v."id" = p."versionId"
    WHERE p."patientId" = ${patientId}::uuid AND p."prescriptionId" = ANY(${[...new Set(prescriptionIds)]}::uuid[])
    GROUP BY p."prescriptionId"`;
  return new Map(rows.map((row) => [row.id, row.first]));
}
