import { z } from "zod";
import { isoDate } from "../../db/dates";
import { rows } from "../../db/rows";
import type { Db } from "../../db/scope";
import { listTexts } from "../../exercises/queries";
import type { LocalizedText } from "../../exercises/schema";
import { type ConditionId, conditionId, exerciseId, type PatientId, type PrescriptionId } from "../../ids";
import { column } from "../../stored";
import type { LocalDate } from "../../time/calendar-date";
import type { OpenHold } from "./moved-holds";
import { overrideOn } from "./override";

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

/** An override in force, with what its exercise is called. */
export type StandingOverride = KnownOverride & { text: LocalizedText };

/** What clinicians allow on a date although a condition blocks it, the one that ends first before the others. */
export async function listStandingOverrides(
  db: Db,
  patientId: PatientId,
  on: LocalDate,
): Promise<StandingOverride[]> {
  const known = await listOverrides(db, patientId);
  const standing = known.filter((override) => overrideOn(known, override, on) === override);
  const texts = await listTexts(
    db,
    standing.map(({ exerciseId: id }) => id),
  );
  const textOf = new Map(texts.map(({ id, text }) => [id, text]));
  return standing
    .flatMap((override) => {
      const text = textOf.get(override.exerciseId);
      return text ? [{ ...override, text }] : [];
    })
    .sort((a, b) => (a.until < b.until ? -1 : 1));
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
