import { z } from "zod";
import { instantOf } from "../../db/dates";
import { rows } from "../../db/rows";
import type { Db } from "../../db/scope";
import {
  type AlertId,
  alertId,
  type PatientId,
  type PrescriptionId,
  patientId,
  prescriptionId,
} from "../../ids";
import { column } from "../../stored";
import type { LocalDate } from "../../time/calendar-date";
import { storedFacts } from "../stored";
import type { StopHold } from "./spans";

const holdRow = z.object({
  patientId,
  alertId,
  prescriptionId,
  date: column.date,
  liftedOn: column.date.nullable(),
  pain: column.int.nullable(),
  at: column.timestamp,
});

/**
 * What stops hold of these patients on `since` or later: one for each log that said so, the repeats of an alert too. A
 * log that is still on its way holds nothing yet. One statement.
 */
export async function listStopHolds(
  db: Db,
  ids: readonly PatientId[],
  since: LocalDate,
): Promise<StopHold[]> {
  const found = await rows(db, holdRow)`
    WITH holding AS (
      SELECT a."id", a."clinicId", a."patientId", a."facts", a."at", a."liftedOn" FROM "Alert" a
      WHERE a."patientId" = ANY(${ids}::uuid[]) AND a."facts" ? 'hold'
        AND (a."liftedOn" IS NULL OR a."liftedOn" >= ${since}::date)
    ), told AS (
      SELECT "id", "clinicId", "patientId", "liftedOn", ("facts" ->> 'logId')::uuid AS "logId",
        ("facts" ->> 'pain')::int AS "pain", "at" FROM holding
      UNION ALL
      SELECT h."id", h."clinicId", h."patientId", h."liftedOn", r."logId", r."pain", r."at"
      FROM holding h JOIN "AlertRepeat" r ON r."clinicId" = h."clinicId" AND r."patientId" = h."patientId" AND r."alertId" = h."id"
    )
    SELECT t."patientId", t."id" AS "alertId", l."prescriptionId", l."localDate"::text AS "date", t."liftedOn"::text,
      t."pain", t."at"
    FROM told t JOIN "DoseLog" l ON l."patientId" = t."patientId" AND l."id" = t."logId"
    ORDER BY l."localDate", t."at"`;
  return found.map((row) => ({ ...row, recordedAt: instantOf(row.at) }));
}

/** A stop that still holds its prescription, as the patient's phone tells it. */
export type HeldStop = {
  alertId: AlertId;
  prescriptionId: PrescriptionId;
  /** Why it was stopped; null where it was the pain alone. */
  rule: "S1" | "S3" | "S4" | null;
  /** When it was stopped, and since when it is on the clinic's list. Instants. */
  stoppedAt: string;
  listedAt: string;
  /** When a clinician decided; the plan that follows from it is still to come. Instant. */
  decidedAt: string | null;
};

const heldRow = z.object({
  alertId,
  prescriptionId,
  facts: storedFacts,
  at: column.timestamp,
  acknowledgedAt: column.timestamp.nullable(),
});

/** What stops hold of this patient today, one an alert, the latest first. */
export async function listHeldStops(db: Db, id: PatientId, today: LocalDate): Promise<HeldStop[]> {
  const found = await rows(db, heldRow)`
    SELECT a."id" AS "alertId", l."prescriptionId", a."facts", a."at", a."acknowledgedAt"
    FROM "Alert" a JOIN "DoseLog" l ON l."patientId" = a."patientId" AND l."id" = (a."facts" ->> 'logId')::uuid
    WHERE a."patientId" = ${id}::uuid AND a."facts" ? 'hold' AND (a."liftedOn" IS NULL OR a."liftedOn" > ${today}::date)
    ORDER BY a."at" DESC`;
  return found.map(({ alertId, prescriptionId, facts, at, acknowledgedAt }) => ({
    alertId,
    prescriptionId,
    rule: holdingRule.safeParse(facts.rule).data ?? null,
    stoppedAt: facts.toldAt ?? instantOf(at).toString(),
    listedAt: instantOf(at).toString(),
    decidedAt: acknowledgedAt && instantOf(acknowledgedAt).toString(),
  }));
}

const holdingRule = z.enum(["S1", "S3", "S4"]);

const standingRow = z.object({ id: alertId, same: column.bool });

/**
 * What stands already of an alert that holds: raised once for this log, however it was decided, or open for another log
 * of the same prescription.
 */
export async function findStanding(
  db: Db,
  patientId: PatientId,
  { kind, logId }: { kind: string; logId: string },
): Promise<{ id: AlertId; same: boolean } | null> {
  const [found] = await rows(db, standingRow)`
    WITH alike AS (
      SELECT a."id", a."acknowledgedAt", ("facts" ->> 'logId')::uuid AS "logId" FROM "Alert" a
      WHERE a."patientId" = ${patientId}::uuid AND a."kind" = ${kind} AND a."facts" ? 'hold'
    )
    SELECT a."id", (a."logId" = ${logId}::uuid OR EXISTS (SELECT 1 FROM "AlertRepeat" r
        WHERE r."patientId" = ${patientId}::uuid AND r."alertId" = a."id" AND r."logId" = ${logId}::uuid)) AS "same"
    FROM alike a
    WHERE a."logId" = ${logId}::uuid
      OR EXISTS (SELECT 1 FROM "AlertRepeat" r
        WHERE r."patientId" = ${patientId}::uuid AND r."alertId" = a."id" AND r."logId" = ${logId}::uuid)
      OR (a."acknowledgedAt" IS NULL AND EXISTS (SELECT 1 FROM "DoseLog" l
        JOIN "DoseLog" n ON n."patientId" = l."patientId" AND n."prescriptionId" = l."prescriptionId"
        WHERE l."patientId" = ${patientId}::uuid AND l."id" = a."logId" AND n."id" = ${logId}::uuid))
    ORDER BY "same" DESC LIMIT 1`;
  return found ?? null;
}
