import { z } from "zod";
import { instantOf } from "../../db/dates";
import { rows } from "../../db/rows";
import type { Db } from "../../db/scope";
import {
  type AlertId,
  alertId,
  type DoseLogId,
  doseLogId,
  type PatientId,
  type PrescriptionId,
  patientId,
  prescriptionId,
} from "../../ids";
import { column } from "../../stored";
import type { LocalDate } from "../../time/calendar-date";
import { storedFacts } from "../stored";
import { ALERT_KINDS, type AlertKind } from "../vocabulary";
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
  /** Pain of 8 or more, which was noted with it; null where there was none. */
  pain: number | null;
  /** When it was stopped, and since when it is on the clinic's list. Instants. */
  stoppedAt: string;
  listedAt: string;
  /** When a clinician looked; the plan that follows from it is still to come, or a call. Instant. */
  decidedAt: string | null;
  /** They want to talk first. */
  callFirst: boolean;
};

const heldRow = z.object({
  alertId,
  prescriptionId,
  facts: storedFacts,
  at: column.timestamp,
  decidedAt: column.timestamp.nullable(),
  decision: column.text.nullable(),
});

/** What stops hold of this patient today, one an alert, the latest first. */
export async function listHeldStops(db: Db, id: PatientId, today: LocalDate): Promise<HeldStop[]> {
  const found = await rows(db, heldRow)`
    SELECT a."id" AS "alertId", l."prescriptionId", a."facts", a."at", a."decidedAt", a."decision"
    FROM "Alert" a JOIN "DoseLog" l ON l."patientId" = a."patientId" AND l."id" = (a."facts" ->> 'logId')::uuid
    WHERE a."patientId" = ${id}::uuid AND a."facts" ? 'hold' AND (a."liftedOn" IS NULL OR a."liftedOn" > ${today}::date)
    ORDER BY a."at" DESC`;
  return found.map(({ alertId, prescriptionId, facts, at, decidedAt, decision }) => ({
    alertId,
    prescriptionId,
    rule: holdingRule.safeParse(facts.rule).data ?? null,
    pain: facts.pain ?? null,
    stoppedAt: facts.toldAt ?? instantOf(at).toString(),
    listedAt: instantOf(at).toString(),
    decidedAt: iso(decidedAt),
    callFirst: decision === "call",
  }));
}

const holdingRule = z.enum(["S1", "S3", "S4"]);

/** A stop that a clinician decides about. */
export type Stop = {
  id: AlertId;
  patientId: PatientId;
  kind: AlertKind;
  prescriptionId: PrescriptionId;
  logId: DoseLogId;
  /** When it was stopped, and since when it is on the clinic's list. Instants. */
  stoppedAt: string;
  listedAt: string;
  acknowledgedAt: string | null;
  /** What was decided last, when, and by whom; null while nobody has. */
  decision: string | null;
  decisionDays: number | null;
  decidedAt: string | null;
  decidedBy: string | null;
  decidedByName: string | null;
  /** Other logs that said the same while it was open: when each was made. Instants. */
  repeats: string[];
};

const stopRow = z.object({
  id: alertId,
  patientId,
  kind: z.enum(ALERT_KINDS),
  prescriptionId,
  logId: doseLogId,
  facts: storedFacts,
  at: column.timestamp,
  acknowledgedAt: column.timestamp.nullable(),
  decision: column.text.nullable(),
  decisionDays: column.int.nullable(),
  decidedAt: column.timestamp.nullable(),
  decidedBy: column.text.nullable(),
  decidedByName: column.text.nullable(),
  repeats: z.array(column.timestamp).nullable(),
});

const iso = (at: Date | null): string | null => at && instantOf(at).toString();

/** One stop with its log; null for an unknown or foreign id, another kind of alert, or a log that is still on its way. */
export async function getStop(db: Db, id: AlertId): Promise<Stop | null> {
  const [row] = await rows(db, stopRow)`
    SELECT a."id", a."patientId", a."kind", l."prescriptionId", l."id" AS "logId", a."facts", a."at", a."acknowledgedAt",
      a."decision", a."decisionDays", a."decidedAt", a."decidedBy"::text, m."name" AS "decidedByName",
      (SELECT array_agg(r."toldAt" ORDER BY r."toldAt") FROM "AlertRepeat" r WHERE r."clinicId" = a."clinicId"
        AND r."patientId" = a."patientId" AND r."alertId" = a."id") AS "repeats"
    FROM "Alert" a JOIN "DoseLog" l ON l."patientId" = a."patientId" AND l."id" = (a."facts" ->> 'logId')::uuid
    LEFT JOIN "Member" m ON m."clinicId" = a."clinicId" AND m."id" = a."decidedBy"
    WHERE a."id" = ${id}::uuid AND a."facts" ? 'hold'`;
  if (!row) return null;
  const { facts, at, acknowledgedAt, decidedAt, repeats, ...rest } = row;
  return {
    ...rest,
    stoppedAt: facts.toldAt ?? instantOf(at).toString(),
    listedAt: instantOf(at).toString(),
    acknowledgedAt: iso(acknowledgedAt),
    decidedAt: iso(decidedAt),
    repeats: (repeats ?? []).map((one) => instantOf(one).toString()),
  };
}

const decidedRow = z.object({ id: alertId, prescriptionId });

/** Stops of this patient of which it is decided that the plan changes, and that wait for the plan. */
export const listDecided = (
  db: Db,
  id: PatientId,
): Promise<{ id: AlertId; prescriptionId: PrescriptionId }[]> =>
  rows(db, decidedRow)`
    SELECT a."id", l."prescriptionId"
    FROM "Alert" a JOIN "DoseLog" l ON l."patientId" = a."patientId" AND l."id" = (a."facts" ->> 'logId')::uuid
    WHERE a."patientId" = ${id}::uuid AND a."facts" ? 'hold' AND a."liftedOn" IS NULL AND a."acknowledgedAt" IS NULL
      AND a."decision" IN ('easier', 'half', 'take-out')`;

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
