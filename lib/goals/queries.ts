import { z } from "zod";
import { instantOf } from "../db/dates";
import { rows } from "../db/rows";
import type { Db } from "../db/scope";
import { goalId, type PatientId } from "../ids";
import { column } from "../stored";
import type { LocalDate } from "../time/calendar-date";
import { localDateAt, type ZoneFrom } from "../time/local-day";
import { courseOf } from "./course";
import type { GoalRecord } from "./history";
import { GOAL_SOURCES, MOST_EVER } from "./vocabulary";

const goalRow = z.object({
  id: goalId,
  words: column.text,
  source: z.enum(GOAL_SOURCES),
  setAt: column.timestamp,
  endedAt: column.timestamp.nullable(),
});
export type StoredGoal = z.infer<typeof goalRow>;

/** The goals of the latest episode, ended ones too, in the order in which they were set. */
export const listGoals = (db: Db, patientId: PatientId): Promise<StoredGoal[]> =>
  rows(db, goalRow)`
    SELECT g."id", g."words", g."source", g."setAt", g."endedAt" FROM "Goal" g
    WHERE g."patientId" = ${patientId}::uuid AND g."episodeId" = (SELECT e."id" FROM "Episode" e
      WHERE e."patientId" = ${patientId}::uuid ORDER BY e."endDate" DESC NULLS FIRST, e."startDate" DESC, e."id" DESC LIMIT 1)
    ORDER BY g."setAt", g."id" LIMIT ${MOST_EVER}`;

export const standing = (goals: readonly StoredGoal[]): StoredGoal[] =>
  goals.filter(({ endedAt }) => endedAt === null);

/** Which of these are goals of this patient, of whatever episode and ended ones too. */
export async function findGoals(db: Db, patientId: PatientId, ids: readonly string[]): Promise<string[]> {
  const found = await db.tx.goal.findMany({
    where: { patientId, id: { in: [...ids] } },
    select: { id: true },
  });
  return found.map(({ id }) => id);
}

const scoreRow = z.object({ goalId, date: column.date, score: column.int });
export type StoredScore = z.infer<typeof scoreRow>;

/** Rounds of two weeks in more than a year, beside the first score. */
const MOST_SCORES = 30;

/**
 * How these goals were scored, by the patient on the phone or by staff at a visit: of each the first score and the last
 * ones, one a date, the earliest first. What was skipped or not asked says nothing.
 */
export const listScores = (
  db: Db,
  patientId: PatientId,
  goals: readonly { id: string }[],
): Promise<StoredScore[]> =>
  rows(db, scoreRow)`
    SELECT g."id" AS "goalId", s."date"::text, s."score" FROM unnest(${goals.map(({ id }) => id)}::uuid[]) AS g("id")
    CROSS JOIN LATERAL (
      SELECT d.*, row_number() OVER (ORDER BY d."date") AS "nth", row_number() OVER (ORDER BY d."date" DESC) AS "back" FROM (
        SELECT DISTINCT ON (u."date") u."date", u."score" FROM (
          SELECT c."localDate" AS "date", (c."body" ->> 'score')::int AS "score", c."answeredAt" AS "at", c."id" FROM "Checkin" c
          WHERE c."patientId" = ${patientId}::uuid AND c."goalId" = g."id"
          UNION ALL
          SELECT r."localDate", r."value", r."recordedAt", r."id" FROM "MeasureResult" r
          WHERE r."patientId" = ${patientId}::uuid AND r."goalId" = g."id" AND r."value" IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM "MeasureResult" n WHERE n."clinicId" = r."clinicId"
              AND n."patientId" = r."patientId" AND n."replacesId" = r."id")) u
        ORDER BY u."date", u."at" DESC, u."id" DESC) d
      WHERE d."score" IS NOT NULL) s
    WHERE s."nth" = 1 OR s."back" <= ${MOST_SCORES} ORDER BY s."date"`;

/** What was scored of one goal, of the scores of several. */
export const scoresOf = (scores: readonly StoredScore[], id: string): { date: LocalDate; score: number }[] =>
  scores.filter(({ goalId }) => goalId === id).map(({ date, score }) => ({ date, score }));

/** Every goal of the latest episode as a record shows it, by the patient's own days. */
export async function listGoalRecords(
  db: Db,
  patientId: PatientId,
  zones: readonly ZoneFrom[],
): Promise<GoalRecord[]> {
  const goals = await listGoals(db, patientId);
  const scores = await listScores(db, patientId, goals);
  return goals.map(({ id, words, source, setAt, endedAt }) => {
    const own = scoresOf(scores, id);
    return {
      ...courseOf({ id, words }, own),
      ...{ source, scores: own, setOn: localDateAt(zones, instantOf(setAt)) },
      endedOn: endedAt && localDateAt(zones, instantOf(endedAt)),
    };
  });
}
