import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { dateColumn, instantOf } from "../db/dates";
import { Prisma } from "../db/generated/client";
import { helperOf } from "../db/helper-of";
import { rows } from "../db/rows";
import type { Db } from "../db/scope";
import { type AlertId, alertId, type PatientId } from "../ids";
import { column, readStored } from "../stored";
import type { LocalDate } from "../time/calendar-date";
import { type StoredFacts, storedFacts } from "./stored";
import { ALERT_KINDS, type AlertKind, byWorst, RED_FLAGS } from "./vocabulary";

/** When it was reported, which a phone without a signal sends later; else when it was recorded. */
function toldAtOf({ at, facts }: { at: Date; facts: unknown }): Temporal.Instant {
  const { toldAt } = readStored("facts", storedFacts, facts);
  return toldAt ? Temporal.Instant.from(toldAt) : instantOf(at);
}

/**
 * `answers`: the questions that were answered with yes. `examined`: what was found at an assessment, by whom; null for a
 * member whose name is gone.
 */
export type WarningSigns = { flags: readonly string[]; urgency: string } & (
  | { kind: "answers"; screeningId: string }
  | { kind: "examined"; by: string | null }
);

export type StandingStop = {
  /** The rule it was stopped under; null for a yes to a question. */
  rule: "S0" | "S5" | null;
  /** The warning signs, and how urgent they are; null for a stop. */
  said: WarningSigns | null;
  /** Instant. */
  at: string;
};

const STOP_OF: Readonly<Record<string, "S0" | "S5">> = { "stop-S0": "S0", "stop-S5": "S5" };

async function signsOf(db: Db, facts: StoredFacts): Promise<WarningSigns | null> {
  const { screeningId, assessmentId, memberId, flags, urgency } = facts;
  if (!flags || !urgency) return null;
  if (screeningId) return { kind: "answers", screeningId, flags, urgency };
  if (!assessmentId) return null;
  const member =
    memberId && (await db.tx.member.findFirst({ where: { id: memberId }, select: { name: true } }));
  return { kind: "examined", by: member?.name ?? null, flags, urgency };
}

/** The first red flag that nobody has unlocked; null for none. A patient may ask it of their own record. */
export async function getStandingStop(db: Db, patientId: PatientId): Promise<StandingStop | null> {
  const row = await db.tx.alert.findFirst({
    where: { patientId, kind: { in: [...RED_FLAGS] }, acknowledgedAt: null },
    orderBy: { at: "asc" },
    select: { kind: true, at: true, facts: true },
  });
  if (!row) return null;
  const said = await signsOf(db, readStored("facts", storedFacts, row.facts));
  return { rule: STOP_OF[row.kind] ?? null, said, at: toldAtOf(row).toString() };
}

/** Who opened the plan again after the last red flag, and when. */
export type Unlock = { id: AlertId; at: string /** Null for a member who is gone. */; by: string | null };

const unlockRow = z.object({ id: alertId, at: column.timestamp.nullable(), by: column.text.nullable() });

/** The unlock that opened the plan again, where that was on `since` or later; null for none, and while one is open. */
export async function getLastUnlock(
  db: Db,
  patientId: PatientId,
  since: Temporal.Instant,
): Promise<Unlock | null> {
  const [row] = await rows(db, unlockRow)`
    SELECT a."id", a."acknowledgedAt" AS "at", m."name" AS "by"
    FROM "Alert" a LEFT JOIN "Member" m ON m."clinicId" = a."clinicId" AND m."id" = a."acknowledgedBy"
    WHERE a."patientId" = ${patientId}::uuid AND a."kind" = ANY(${RED_FLAGS}::text[])
    ORDER BY a."acknowledgedAt" DESC NULLS FIRST, a."id" LIMIT 1`;
  if (!row?.at || Temporal.Instant.compare(instantOf(row.at), since) < 0) return null;
  return { id: row.id, at: instantOf(row.at).toString(), by: row.by };
}

export type RedFlag = {
  id: string;
  patientId: string;
  toldAt: Temporal.Instant;
  recordedAt: Temporal.Instant;
  /** When a clinician unlocked the plan; null while nobody has. */
  unlockedAt: Temporal.Instant | null;
};

/** The red flags of these patients that were open on `since` or later. One statement. */
export async function listRedFlags(db: Db, ids: readonly PatientId[], since: LocalDate): Promise<RedFlag[]> {
  const rows = await db.tx.alert.findMany({
    where: {
      patientId: { in: [...ids] },
      kind: { in: [...RED_FLAGS] },
      OR: [{ acknowledgedAt: null }, { acknowledgedAt: { gte: dateColumn(since) } }],
    },
    select: { id: true, patientId: true, at: true, facts: true, acknowledgedAt: true },
  });
  return rows.map((row) => ({
    id: row.id,
    patientId: row.patientId,
    toldAt: toldAtOf(row),
    recordedAt: instantOf(row.at),
    unlockedAt: row.acknowledgedAt && instantOf(row.acknowledgedAt),
  }));
}

type Alert = {
  id: AlertId;
  kind: AlertKind;
  /** Instant. */
  at: string;
  /** When the log it came from was taken back, and by whom; null while that log stands. */
  takenBack: { at: string; by: "patient" | "clinic" } | null;
  /** Who entered what it came from in the patient's stead; null where the patient did, or staff. */
  helper: string | null;
};

/** Its facts are codes and ids. */
export type OpenAlert = Alert & { facts: StoredFacts };

type Seen = {
  /** Instant. */
  seenAt: string;
  /** Who acknowledged it; null for a member who is gone. */
  seenBy: string | null;
  /** Why it was safe to go on, what was examined and who was informed, in the clinician's words; null where none was asked for. */
  note: string | null;
  examined: string | null;
  informed: string | null;
};

export type PastAlert = Alert & Seen;

const alertRow = z.object({
  id: alertId,
  kind: z.enum(ALERT_KINDS),
  at: column.timestamp,
  facts: storedFacts,
  seenAt: column.timestamp.nullable(),
  seenBy: column.text.nullable(),
  note: column.text.nullable(),
  examined: column.text.nullable(),
  informed: column.text.nullable(),
  mistakenAt: column.timestamp.nullable(),
  correction: z.enum(["edit", "undo"]).nullable(),
  correctedAt: column.timestamp.nullable(),
  /** The rule that the log is stopped under since; null for none. */
  ruleNow: column.text.nullable(),
  byPatient: column.bool.nullable(),
  helper: column.text.nullable(),
});

function toAlert(row: z.infer<typeof alertRow>): Alert {
  const { id, kind, at, facts, helper, correction, correctedAt, ruleNow, byPatient, mistakenAt } = row;
  const by = byPatient ? "patient" : "clinic";
  const isOff = correction === "undo" || (facts.rule !== undefined && ruleNow !== facts.rule);
  const undone = isOff && correctedAt ? ({ at: instantOf(correctedAt).toString(), by } as const) : null;
  const mistaken = mistakenAt && ({ at: instantOf(mistakenAt).toString(), by: "patient" } as const);
  const takenBack = undone ?? mistaken;
  return { id, kind, at: instantOf(at).toString(), takenBack, helper };
}

/** Alerts with what became of them. `which`: a condition about `a`, and an order. */
const listRows = (db: Db, which: Prisma.Sql): Promise<z.infer<typeof alertRow>[]> =>
  rows(db, alertRow)`
    SELECT a."id", a."kind", a."at", a."facts", a."acknowledgedAt" AS "seenAt", m."name" AS "seenBy",
      a."acknowledgedNote" AS "note", a."examined", a."informed", (SELECT min(k."notedAt") FROM "ScreeningMistake" k
        WHERE k."clinicId" = a."clinicId" AND k."patientId" = a."patientId"
          AND k."screeningId" = (a."facts" ->> 'screeningId')::uuid) AS "mistakenAt", c."kind" AS "correction", c."correctedAt", c."body" ->> 'stopRule' AS "ruleNow",
      c."source" = 'patient' AS "byPatient", coalesce(
        (SELECT ${helperOf(Prisma.sql`s`)} FROM "Screening" s WHERE s."patientId" = a."patientId"
          AND s."id" = (a."facts" ->> 'screeningId')::uuid),
        (SELECT ${helperOf(Prisma.sql`l`)} FROM "DoseLog" l WHERE l."patientId" = a."patientId"
          AND l."id" = (a."facts" ->> 'logId')::uuid),
        (SELECT ${helperOf(Prisma.sql`b`)} FROM "BodyChart" b WHERE b."patientId" = a."patientId"
          AND b."id" = (a."facts" ->> 'chartId')::uuid)) AS "helper"
    FROM "Alert" a LEFT JOIN "Member" m ON m."clinicId" = a."clinicId" AND m."id" = a."acknowledgedBy"
    LEFT JOIN LATERAL (
      SELECT k."kind", k."correctedAt", k."source", k."body" FROM "LogCorrection" k
      WHERE k."clinicId" = a."clinicId" AND k."patientId" = a."patientId" AND k."logId" = (a."facts" ->> 'logId')::uuid
      ORDER BY k."correctedAt" DESC, k."id" DESC LIMIT 1) c ON true
    WHERE ${which}`;

function seenOf({ seenAt, seenBy, note, examined, informed }: z.infer<typeof alertRow>): Seen | null {
  return seenAt && { seenAt: instantOf(seenAt).toString(), seenBy, note, examined, informed };
}

/** `toldAt`: the instant it was reported; `seen`: null while nobody has dealt with it. */
export type FoundFlag = OpenAlert & { toldAt: string; seen: Seen | null };

/**
 * A red flag of these records of one person: the one by this id, else the latest that was raised on `since` or later, with
 * a day to spare for whatever zone that is a date of. Null for none, and for an alert of another kind.
 */
export async function findRedFlag(
  db: Db,
  records: readonly PatientId[],
  which: { id: AlertId } | { since: LocalDate },
): Promise<FoundFlag | null> {
  const asked =
    "id" in which
      ? Prisma.sql`a."id" = ${which.id}::uuid`
      : Prisma.sql`a."at" >= (${which.since}::date - 1)::timestamptz`;
  const [row] = await listRows(
    db,
    Prisma.sql`a."patientId" = ANY(${[...records]}::uuid[]) AND a."kind" = ANY(${RED_FLAGS}::text[]) AND ${asked}
    ORDER BY a."at" DESC, a."id" DESC LIMIT 1`,
  );
  if (!row) return null;
  const toldAt = row.facts.toldAt ?? instantOf(row.at).toString();
  return { ...toAlert(row), facts: row.facts, toldAt, seen: seenOf(row) };
}

const PAST_LIMIT = 10;

/**
 * What the care team has not looked at yet, the worst first and of its like the newest, and the last ten it did look
 * at. A stop that was taken back stays, somebody looks all the same: the latest (instant, id) of its log's
 * corrections is an undo, or leaves it stopped under that rule no more. One statement.
 */
export async function listAlerts(
  db: Db,
  patientId: PatientId,
): Promise<{ open: OpenAlert[]; past: PastAlert[] }> {
  const found = await listRows(
    db,
    Prisma.sql`a."patientId" = ${patientId}::uuid AND (a."acknowledgedAt" IS NULL OR a."id" IN (
      SELECT p."id" FROM "Alert" p WHERE p."patientId" = ${patientId}::uuid AND p."acknowledgedAt" IS NOT NULL
      ORDER BY p."acknowledgedAt" DESC, p."id" DESC LIMIT ${PAST_LIMIT}))
    ORDER BY a."acknowledgedAt" DESC, a."at" DESC, a."id" DESC`,
  );
  const open = found
    .filter((row) => row.seenAt === null)
    .map((row) => ({ ...toAlert(row), facts: row.facts }));
  const past = found.flatMap((row) => {
    const seen = seenOf(row);
    return seen ? [{ ...toAlert(row), ...seen }] : [];
  });
  open.sort((a, b) => byWorst(a.kind, b.kind) || Date.parse(b.at) - Date.parse(a.at));
  return { open, past };
}
