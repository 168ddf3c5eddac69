import { z } from "zod";
import { ALERT_KINDS } from "../alerts/vocabulary";
import { storedMarks } from "../body-charts/stored";
import { CHART_SOURCES } from "../body-charts/vocabulary";
import { storedValue } from "../checkins/stored";
import { instantOf } from "../db/dates";
import { Prisma } from "../db/generated/client";
import { rows } from "../db/rows";
import type { Db } from "../db/scope";
import { SIDES } from "../exercises/vocabulary";
import { bodyChartId, type PatientId, patientId, planVersionId } from "../ids";
import { PRESENT_RULES } from "../plans/progression/rules.data";
import { DECISIONS, PROPOSED } from "../plans/progression/vocabulary";
import { column } from "../stored";
import { addDays, type LocalDate } from "../time/calendar-date";
import { localDateAt, type ZoneFrom } from "../time/local-day";
import { answersOf, changeOf, type Drawn, goalsOf, legOf } from "./answers";
import { ANSWER_DAYS, NO_SOURCES, type Sources } from "./sources";

/** Check-ins that the rules look at. */
export const ANSWER_KINDS = ["rest-pain", "settled", "walked", "sat"] as const;

/** A `timestamptz` in JSON, in milliseconds. */
export const instant = column.instant.transform((written) => Date.parse(written));
const answer = z.object({
  kind: z.enum(ANSWER_KINDS),
  date: column.date,
  at: instant,
  receivedAt: instant,
  body: z.unknown(),
});
const scored = z.object({ date: column.date, value: z.number() });
const sourceRow = z.object({
  patientId,
  answers: z.array(answer).nullable(),
  alerts: z.array(z.object({ kind: z.enum(ALERT_KINDS), at: instant })).nullable(),
  goals: z.array(z.object({ first: scored.nullable(), last: scored.nullable() })).nullable(),
  stands: z.object({ first: scored.nullable(), last: scored.nullable() }),
  decisions: z
    .array(
      z.object({
        outcome: z.enum(PROPOSED),
        decision: z.enum(DECISIONS),
        versionId: planVersionId,
        at: instant,
        published: column.bool,
      }),
    )
    .nullable(),
});
type SourceRow = z.infer<typeof sourceRow>;

/** The first or the last score of a goal, the patient's or one that staff entered; of a day the latest, which may take one back. */
const scoredAt = (order: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT json_build_object('date', l."date", 'value', l."score") AS one FROM (SELECT DISTINCT ON (u."date") u.* FROM (
    SELECT c."localDate" AS "date", (c."body" ->> 'score')::int AS "score", c."answeredAt" AS "at" FROM "Checkin" c
    WHERE c."clinicId" = g."clinicId" AND c."patientId" = g."patientId" AND c."goalId" = g."id"
    UNION ALL
    SELECT r."localDate", r."value", r."recordedAt" FROM "MeasureResult" r
    WHERE r."clinicId" = g."clinicId" AND r."patientId" = g."patientId" AND r."goalId" = g."id"
      AND NOT EXISTS (SELECT 1 FROM "MeasureResult" n WHERE n."clinicId" = r."clinicId"
        AND n."patientId" = r."patientId" AND n."replacesId" = r."id")) u
    ORDER BY u."date", u."at" DESC) l
  WHERE l."score" IS NOT NULL ORDER BY l."date" ${order} LIMIT 1`;

/** The record of an episode with those that were merged into it. */
export const RECORDS = Prisma.sql`ANY(e."patientId" || ARRAY(SELECT q."id" FROM "Patient" q
  WHERE q."clinicId" = e."clinicId" AND q."mergedIntoId" = e."patientId"))`;

/** One statement, which looks at the ends of a course, or at some weeks. */
const loadRows = (db: Db, ids: readonly PatientId[], today: LocalDate): Promise<SourceRow[]> =>
  rows(db, sourceRow)`
    SELECT e."patientId",
      (SELECT json_agg(json_build_object('kind', c."kind", 'date', c."localDate", 'at', c."answeredAt",
          'receivedAt', c."receivedAt", 'body', c."body") ORDER BY c."answeredAt", c."id")
        FROM "Checkin" c WHERE c."clinicId" = e."clinicId" AND c."patientId" = ${RECORDS} AND c."kind" = ANY(${[...ANSWER_KINDS]})
          AND c."localDate" >= greatest(${addDays(today, -ANSWER_DAYS)}::date, e."startDate")) AS "answers",
      (SELECT json_agg(json_build_object('kind', a."kind", 'at', a."at") ORDER BY a."at")
        FROM "Alert" a WHERE a."clinicId" = e."clinicId" AND a."patientId" = ${RECORDS}
          AND a."at" >= ${addDays(today, -PRESENT_RULES.windowDays - 2)}::date) AS "alerts",
      (SELECT json_agg(json_build_object('first', f.one, 'last', l.one)) FROM "Goal" g
        LEFT JOIN LATERAL (${scoredAt(Prisma.sql`ASC`)}) f ON true LEFT JOIN LATERAL (${scoredAt(Prisma.sql`DESC`)}) l ON true
        WHERE g."clinicId" = e."clinicId" AND g."patientId" = e."patientId" AND g."episodeId" = e."id"
          AND g."endedAt" IS NULL) AS "goals",
      (SELECT json_build_object('first', (array_agg(s.one ORDER BY s."localDate"))[1],
          'last', (array_agg(s.one ORDER BY s."localDate" DESC))[1])
        FROM (SELECT r."localDate", json_build_object('date', r."localDate", 'value', r."value") AS one
          FROM "MeasureResult" r WHERE r."clinicId" = e."clinicId" AND r."patientId" = e."patientId"
            AND r."measure" = 'chair-stand' AND r."localDate" >= e."startDate" AND r."value" IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM "MeasureResult" n WHERE n."clinicId" = r."clinicId"
              AND n."patientId" = r."patientId" AND n."replacesId" = r."id")) s) AS "stands",
      (SELECT json_agg(json_build_object('outcome', d."outcome", 'decision', d."decision", 'versionId', d."versionId",
          'at', d."decidedAt", 'published', d."decision" <> 'dismiss' AND EXISTS (SELECT 1 FROM "PlanVersion" v
            WHERE v."clinicId" = d."clinicId" AND v."patientId" = d."patientId" AND v."draftId" = d."draftId")))
        FROM "ProgressionDecision" d WHERE d."clinicId" = e."clinicId" AND d."patientId" = ${RECORDS}
          AND d."decidedAt" >= ${addDays(today, -PRESENT_RULES.reviewDays - 2)}::date) AS "decisions"
    FROM "Episode" e WHERE e."patientId" = ANY(${ids}::uuid[]) AND e."endDate" IS NULL`;

const chartRow = z.object({
  patientId,
  side: z.enum(SIDES),
  id: bodyChartId,
  localDate: column.date,
  chartedAt: column.timestamp,
  source: z.enum(CHART_SOURCES),
  marks: storedMarks,
});

/** The standing chart of the first and of the last charted day of the open episode. */
async function loadCharts(db: Db, ids: readonly PatientId[]): Promise<Map<PatientId, Drawn>> {
  const found = await rows(db, chartRow)`
    SELECT e."patientId", e."side", c."id", c."localDate"::text, c."chartedAt", c."source", c."marks"
    FROM "Episode" e CROSS JOIN LATERAL (
      (SELECT b.* FROM "BodyChart" b WHERE b."clinicId" = e."clinicId" AND b."patientId" = e."patientId"
        AND b."episodeId" = e."id" ORDER BY b."localDate", b."chartedAt" DESC, b."id" DESC LIMIT 1)
      UNION
      (SELECT b.* FROM "BodyChart" b WHERE b."clinicId" = e."clinicId" AND b."patientId" = e."patientId"
        AND b."episodeId" = e."id" ORDER BY b."localDate" DESC, b."chartedAt" DESC, b."id" DESC LIMIT 1)) c
    WHERE e."patientId" = ANY(${ids}::uuid[]) AND e."endDate" IS NULL`;
  const drawn = new Map<PatientId, Drawn>();
  for (const { patientId: id, side, chartedAt, ...chart } of found) {
    const own = drawn.get(id) ?? { side, charts: [] };
    own.charts.push({ ...chart, at: instantOf(chartedAt).toString() });
    drawn.set(id, own);
  }
  return drawn;
}

/**
 * What the rules look at beside plan and logs, of each of these patients with an open episode, in two statements.
 * @param today near enough to their local days for choosing what is read
 */
export async function listSources(
  db: Db,
  zones: ReadonlyMap<PatientId, readonly ZoneFrom[]>,
  today: LocalDate,
): Promise<Map<PatientId, Sources>> {
  const ids = [...zones.keys()];
  const found = await loadRows(db, ids, today);
  const charts = await loadCharts(db, ids);
  return new Map(
    found.map(({ patientId: id, answers, alerts, goals, stands, decisions }) => {
      const own = zones.get(id) ?? [];
      const dateAt = (at: number) => localDateAt(own, instantOf(new Date(at)));
      const drawn = charts.get(id);
      return [
        id,
        {
          ...NO_SOURCES,
          ...answersOf(
            (answers ?? []).map(({ body, ...one }) => ({ ...one, value: storedValue(one.kind, body) })),
          ),
          ...(drawn ? legOf(drawn) : {}),
          alerts: (alerts ?? []).map(({ kind, at }) => ({ kind, date: dateAt(at) })),
          goals: goalsOf(goals ?? []),
          chairStand: changeOf(stands),
          decisions: (decisions ?? []).map((one) => ({ ...one, date: dateAt(one.at) })),
        },
      ];
    }),
  );
}
