import { z } from "zod";
import { isoDate } from "../../db/dates";
import { rows } from "../../db/rows";
import type { Db } from "../../db/scope";
import { type ConditionId, conditionId, exerciseId, type PatientId, type PrescriptionId } from "../../ids";
import { column } from "../../stored";
import type { OpenHold } from "./moved-holds";

const overrideRow = z.object({
  conditionId,
  exerciseId,
  from: column.date,
  until: column.date,
  reason: column.text,
  givenBy: column.text.nullable(),
});
/** An override with its reason and whose it is. */
export type KnownOverride = z.infer<typeof overrideRow>;

/** Of conditions that are present, the latest of each condition and exercise. */
export async function listOverrides(db: Db, patientId: PatientId): Promise<KnownOverride[]> {
  if (db.actor.kind === "auth") return [];
  return rows(db, overrideRow)`
    SELECT DISTINCT ON (o."conditionId", o."exerciseId") o."conditionId", o."exerciseId", o."fromDate"::text AS "from",
      o."untilDate"::text AS "until", o."reason", m."name" AS "givenBy"
    FROM "ConditionOverride" o JOIN "Condition" c ON c."id" = o."conditionId" AND c."clinicId" = o."clinicId"
    LEFT JOIN "Member" m ON m."clinicId" = o."clinicId" AND m."id" = o."givenBy"
    WHERE o."clinicId" = ${db.actor.clinicId}::uuid AND o."patientId" = ${patientId}::uuid AND c."endedAt" IS NULL
    ORDER BY o."conditionId", o."exerciseId", o."givenAt" DESC, o."id" DESC`;
}

/** What conditions hold, or are to hold from a later day on, with no last day yet. */
export async function listOpenHolds(db: Db, patientId: PatientId): Promise<OpenHold[]> {
  const held = await db.tx.prescriptionHold.findMany({
    where: { patientId, toDate: null },
    select: { id: true, prescriptionId: true, conditionId: true, fromDate: true },
  });
  return held.map(({ id, fromDate, ...hold }) => ({
    ...{ id, from: isoDate(fromDate) },
    prescriptionId: hold.prescriptionId as PrescriptionId,
    conditionId: hold.conditionId as ConditionId,
  }));
}
