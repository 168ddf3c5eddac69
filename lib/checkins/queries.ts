import { z } from "zod";
import { legPainOf } from "../body-charts/leg-pain";
import { storedMarks } from "../body-charts/stored";
import { instantOf } from "../db/dates";
import { rows } from "../db/rows";
import type { Db } from "../db/scope";
import { SIDES } from "../exercises/vocabulary";
import { listGoals, standing } from "../goals/queries";
import type { Goal } from "../goals/vocabulary";
import { goalId, type PatientId, patientId, uuid } from "../ids";
import { listAsked } from "../measures/queries";
import { isAsked } from "../measures/vocabulary";
import { getWeekday } from "../screenings/queries";
import { column } from "../stored";
import { addDays, type LocalDate } from "../time/calendar-date";
import type { ZoneFrom } from "../time/local-day";
import { type Asking, type DueRound, dueRounds } from "./due";
import { CHECKIN_KINDS, ROUND_KINDS } from "./rounds";
import { type CheckinSignals, signalsOf, signalsSince } from "./signals";
import { standingAnswers } from "./standing";
import { storedRestPain, storedValue } from "./stored";
import { type CheckinAnswer, type RestPain, USUAL_HOUR } from "./vocabulary";

/** Which of these ids are taken, with the hash of what they hold. */
export async function findStored(
  db: Db,
  patientId: PatientId,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const found = await db.tx.checkin.findMany({
    where: { patientId, id: { in: [...ids] } },
    select: { id: true, bodyHash: true },
  });
  return new Map(found.map((row) => [row.id, row.bodyHash]));
}

const painRow = z.object({ answeredAt: column.timestamp, body: storedRestPain });

/** Leg pain at rest as it was answered, or skipped, on a local day. */
export async function listRestPain(db: Db, patientId: PatientId, date: LocalDate): Promise<RestPain[]> {
  const found = await rows(db, painRow)`
    SELECT "answeredAt", "body" FROM "Checkin"
    WHERE "patientId" = ${patientId}::uuid AND "kind" = 'rest-pain' AND "localDate" = ${date}::date`;
  return found.map(({ answeredAt, body }) => ({ at: instantOf(answeredAt), pain: body.pain }));
}

const answerRow = z.object({
  id: uuid,
  patientId,
  kind: z.enum(CHECKIN_KINDS),
  localDate: column.date,
  answeredAt: column.timestamp,
  body: z.unknown(),
});

const toAnswer = ({ id, kind, localDate, answeredAt, body }: z.infer<typeof answerRow>): CheckinAnswer => ({
  ...{ id, kind, date: localDate, at: answeredAt.getTime() },
  value: storedValue(kind, body),
});

/** From which hour on the morning questions come; null: the patient wants none. */
export async function getMorningHour(db: Db, patientId: PatientId): Promise<number | null> {
  const latest = await db.tx.checkinHour.findFirst({
    where: { patientId },
    orderBy: [{ chosenAt: "desc" }, { id: "desc" }],
    select: { hour: true },
  });
  return latest ? latest.hour : USUAL_HOUR;
}

const goalRow = answerRow.extend({ goalId });

/** How each of these goals was answered today, and last before. */
async function listGoalAnswers(
  db: Db,
  id: PatientId,
  today: LocalDate,
  goals: readonly Goal[],
): Promise<CheckinAnswer[]> {
  if (goals.length === 0) return [];
  const found = await rows(db, goalRow)`
    SELECT l."id", l."patientId", l."kind", l."goalId", l."localDate"::text, l."answeredAt", l."body"
    FROM unnest(${goals.map((goal) => goal.id)}::uuid[]) AS g("id") CROSS JOIN LATERAL (
      (SELECT c.* FROM "Checkin" c WHERE c."patientId" = ${id}::uuid AND c."goalId" = g."id"
        AND c."localDate" = ${today}::date ORDER BY c."answeredAt" DESC, c."id" DESC LIMIT 1)
      UNION ALL
      (SELECT c.* FROM "Checkin" c WHERE c."patientId" = ${id}::uuid AND c."goalId" = g."id"
        AND c."localDate" < ${today}::date ORDER BY c."localDate" DESC, c."answeredAt" DESC LIMIT 1)) l`;
  return found.map((row) => ({ ...toAnswer(row), goalId: row.goalId }));
}

type Day = Pick<Asking, "zones" | "today" | "active" | "planSince" | "exercised">;

/**
 * The check-ins that are due to a patient now. A fixed number of statements, which read the latest of each kind of today,
 * and of each weekly one the latest before.
 */
export async function getDueRounds(db: Db, id: PatientId, day: Day): Promise<DueRound[]> {
  if (!day.active) return [];
  const measures = await listAsked(db, id);
  const kinds = CHECKIN_KINDS.filter(
    (kind) => kind !== "goal" && (!isAsked(kind) || measures.some((one) => one.kind === kind)),
  );
  const found = await rows(db, answerRow)`
    SELECT l."id", l."patientId", l."kind", l."localDate"::text, l."answeredAt", l."body"
    FROM unnest(${kinds}::text[]) AS k("id") CROSS JOIN LATERAL (
      (SELECT c.* FROM "Checkin" c WHERE c."patientId" = ${id}::uuid AND c."kind" = k."id"
        AND c."localDate" = ${day.today}::date ORDER BY c."answeredAt" DESC, c."id" DESC LIMIT 1)
      UNION ALL
      (SELECT c.* FROM "Checkin" c WHERE c."patientId" = ${id}::uuid AND c."kind" = k."id"
        AND k."id" = ANY(${[...ROUND_KINDS.weekly]}::text[]) AND c."localDate" < ${day.today}::date
        AND c."localDate" >= ${day.planSince ?? day.today}::date
        ORDER BY c."localDate" DESC, c."answeredAt" DESC LIMIT 1)) l`;
  const hour = await getMorningHour(db, id);
  const weekday = await getWeekday(db, id);
  const set = await listGoals(db, id);
  const goals = standing(set).map(({ id, words }): Goal => ({ id, words }));
  const answers = [...found.map(toAnswer), ...(await listGoalAnswers(db, id, day.today, goals))];
  // Goals are the patient's to choose: a helper is not asked, and can end the question for nobody.
  const everSet = set.length > 0 || db.actor.kind === "helper";
  return dueRounds({ ...day, now: db.now, hour, weekday, measures, goals, everSet, answers });
}

/** Days that a patient's page shows. */
export const SHOWN_DAYS = 56;

/** What stands of the last eight weeks but for goals, the earliest first: at most one of a kind and a date. */
export async function listCheckins(db: Db, id: PatientId, today: LocalDate): Promise<CheckinAnswer[]> {
  const found = await rows(db, answerRow)`
    SELECT DISTINCT ON ("kind", "localDate") "id", "patientId", "kind", "localDate"::text, "answeredAt", "body" FROM "Checkin"
    WHERE "patientId" = ${id}::uuid AND "localDate" > ${addDays(today, -SHOWN_DAYS)}::date AND "goalId" IS NULL
    ORDER BY "kind", "localDate", "answeredAt" DESC, "id" DESC`;
  return standingAnswers(found.map(toAnswer));
}

const usualRow = z.object({ patientId, marks: storedMarks, side: z.enum(SIDES) });

/** Leg pain on the latest chart that staff drew in the open episode, of those who have one. */
async function listUsualPain(db: Db, ids: readonly PatientId[]): Promise<Map<PatientId, number | null>> {
  const found = await rows(db, usualRow)`
    SELECT DISTINCT ON (c."patientId") c."patientId", c."marks", e."side" FROM "BodyChart" c
    JOIN "Episode" e ON e."clinicId" = c."clinicId" AND e."patientId" = c."patientId" AND e."id" = c."episodeId" AND e."endDate" IS NULL
    WHERE c."patientId" = ANY(${ids}::uuid[]) AND c."source" = 'staff'
    ORDER BY c."patientId", c."chartedAt" DESC, c."id" DESC`;
  return new Map(found.map((row) => [row.patientId, legPainOf(row.marks, row.side)]));
}

/** Leg pain on the latest chart that staff drew in the open episode; null for none. */
export const getUsualPain = async (db: Db, id: PatientId): Promise<number | null> =>
  (await listUsualPain(db, [id])).get(id) ?? null;

/**
 * What these patients' check-ins of the open episode say to the caseload, in two statements.
 * @param zones of each patient
 */
export async function listSignals(
  db: Db,
  zones: ReadonlyMap<PatientId, readonly ZoneFrom[]>,
  today: LocalDate,
): Promise<Map<PatientId, CheckinSignals>> {
  const found = await rows(db, answerRow)`
    SELECT DISTINCT ON (c."patientId", c."kind", c."localDate") c."id", c."patientId", c."kind", c."localDate"::text,
      c."answeredAt", c."body"
    FROM "Checkin" c JOIN "Episode" e ON e."clinicId" = c."clinicId" AND e."patientId" = c."patientId"
      AND e."endDate" IS NULL AND e."startDate" <= c."localDate"
    WHERE c."patientId" = ANY(${[...zones.keys()]}::uuid[]) AND c."kind" IN ('confidence', 'lying', 'rest-pain')
      AND (c."kind" <> 'rest-pain' OR c."body"->>'pain' IS NOT NULL)
      AND c."localDate" >= ${signalsSince(today)}::date
    ORDER BY c."patientId", c."kind", c."localDate", c."answeredAt" DESC, c."id" DESC`;
  const own = new Map<PatientId, CheckinAnswer[]>();
  for (const row of found) own.set(row.patientId, [...(own.get(row.patientId) ?? []), toAnswer(row)]);
  const usual = await listUsualPain(db, [...own.keys()]);
  return new Map(
    [...own].map(([id, answers]) => [id, signalsOf(answers, zones.get(id) ?? [], usual.get(id) ?? null)]),
  );
}
