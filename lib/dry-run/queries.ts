import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { loadHistories } from "../adherence/history/queries";
import { storedFacts } from "../alerts/stored";
import { ALERT_KINDS } from "../alerts/vocabulary";
import { storedMarks } from "../body-charts/stored";
import { CHART_SOURCES } from "../body-charts/vocabulary";
import { storedValue } from "../checkins/stored";
import type { StaffActor, SystemActor } from "../db/actor";
import { Prisma } from "../db/generated/client";
import { rows } from "../db/rows";
import type { Db } from "../db/scope";
import { SIDES } from "../exercises/vocabulary";
import { bodyChartId, type PatientId, patientId, planVersionId, uuid } from "../ids";
import { IN_USE } from "../patients/queries";
import { DECISIONS, PROPOSED } from "../plans/progression/vocabulary";
import { ANSWER_KINDS, instant, RECORDS } from "../progression/queries";
import { ANSWER_DAYS } from "../progression/sources";
import { FORM_IDS } from "../screenings/vocabulary";
import { column } from "../stored";
import { addDays, type LocalDate } from "../time/calendar-date";
import { localDateAt } from "../time/local-day";
import type { Course } from "./course";

/** A clinician, or the program for somebody who may see sums alone. */
type Reader = StaffActor | SystemActor;

/** Episodes that were open on `since` or later, the latest of each patient; none that was entered by mistake. */
const candidates = (clinicId: string, since: LocalDate, after: PatientId | null): Prisma.Sql => Prisma.sql`
  FROM "Patient" p CROSS JOIN LATERAL (SELECT e.* FROM "Episode" e
    WHERE e."clinicId" = p."clinicId" AND e."patientId" = p."id"
    ORDER BY e."endDate" DESC NULLS FIRST, e."startDate" DESC, e."id" DESC LIMIT 1) e
  WHERE p."clinicId" = ${clinicId}::uuid AND ${IN_USE}
    AND (e."endDate" IS NULL OR e."endDate" > ${since}::date) AND e."endReason" IS DISTINCT FROM 'error'
    AND ${after ? Prisma.sql`p."id" > ${after}::uuid` : Prisma.sql`true`}`;

const personRow = z.object({ patientId, name: column.text });
type Person = z.infer<typeof personRow>;

/** The next patients whose plans are judged, in the order of their ids. */
export const listPeople = (
  db: Db<Reader>,
  { since, after, limit }: { since: LocalDate; after: PatientId | null; limit: number },
): Promise<Person[]> => rows(db, personRow)`
  SELECT p."id" AS "patientId", p."givenName" || ' ' || p."familyName" AS "name"
  ${candidates(db.actor.clinicId, since, after)} ORDER BY p."id" LIMIT ${limit}`;

/** How many there are in all. */
export async function countPeople(db: Db<Reader>, since: LocalDate): Promise<number> {
  const [found] = await rows(db, z.object({ count: column.int }))`
    SELECT count(*)::int AS "count" ${candidates(db.actor.clinicId, since, null)}`;
  return found?.count ?? 0;
}

const list = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullable()
    .transform((found) => found ?? []);
const scored = z.object({
  date: column.date,
  at: instant,
  value: column.int.nullable(),
  knownAt: instant,
  replacedAt: instant.nullable(),
});

const courseRow = z.object({
  patientId,
  startDate: column.date,
  side: z.enum(SIDES),
  endedAt: column.timestamp.nullable(),
  hasPhone: column.bool,
  alerts: list(
    z.object({
      kind: z.enum(ALERT_KINDS),
      at: instant,
      facts: storedFacts,
      acknowledgedAt: instant.nullable(),
      own: column.bool,
    }),
  ),
  answers: list(
    z.object({
      id: uuid,
      kind: z.enum(ANSWER_KINDS),
      date: column.date,
      at: instant,
      receivedAt: instant,
      body: z.unknown(),
      own: column.bool,
    }),
  ),
  goals: list(z.object({ setAt: instant, endedAt: instant.nullable(), scores: list(scored) })),
  stands: list(scored),
  charts: list(
    z.object({
      id: bodyChartId,
      localDate: column.date,
      at: column.instant,
      receivedAt: instant,
      source: z.enum(CHART_SOURCES),
      marks: storedMarks,
    }),
  ),
  screenings: list(z.object({ form: z.enum(FORM_IDS), date: column.date, at: instant, receivedAt: instant })),
  weekdays: list(z.object({ weekday: column.int, at: instant })),
  consents: list(z.object({ withdrawn: column.bool, receivedAt: instant })),
  decisions: list(
    z.object({
      outcome: z.enum(PROPOSED),
      decision: z.enum(DECISIONS),
      versionId: planVersionId,
      at: instant,
      publishedAt: instant.nullable(),
    }),
  ),
});

const OWN = (of: string): Prisma.Sql =>
  Prisma.raw(`${of}."clinicId" = e."clinicId" AND ${of}."patientId" = e."patientId"`);
/** In the record of the episode, or in one that was merged into it. */
const PERSONS = (of: string): Prisma.Sql => Prisma.sql`${Prisma.raw(of)}."clinicId" = e."clinicId"
  AND ${Prisma.raw(of)}."patientId" = ${RECORDS}`;

/** A value that staff entered, and when another took its place. */
const RESULT = Prisma.sql`json_build_object('date', r."localDate", 'at', r."recordedAt", 'value', r."value",
  'knownAt', r."recordedAt", 'replacedAt', (SELECT n."recordedAt" FROM "MeasureResult" n
    WHERE n."clinicId" = r."clinicId" AND n."patientId" = r."patientId" AND n."replacesId" = r."id"))`;

/** One statement: all that is dated of these patients' latest episodes. */
const loadRows = (db: Db<Reader>, ids: readonly PatientId[], from: LocalDate) =>
  rows(db, courseRow)`
    SELECT e."patientId", e."startDate"::text, e."side", e."endedAt",
      (p."userId" IS NOT NULL OR EXISTS (SELECT 1 FROM "Helper" h WHERE ${OWN("h")} AND h."joinedAt" IS NOT NULL
        AND h."endedAt" IS NULL)) AS "hasPhone",
      (SELECT json_agg(json_build_object('kind', a."kind", 'at', a."at", 'facts', a."facts",
          'acknowledgedAt', a."acknowledgedAt", 'own', a."patientId" = e."patientId") ORDER BY a."at")
        FROM "Alert" a WHERE ${PERSONS("a")}) AS "alerts",
      (SELECT json_agg(json_build_object('id', c."id", 'kind', c."kind", 'date', c."localDate", 'at', c."answeredAt",
          'receivedAt', c."receivedAt", 'body', c."body", 'own', c."patientId" = e."patientId")
          ORDER BY c."answeredAt", c."id")
        FROM "Checkin" c WHERE ${PERSONS("c")} AND c."kind" = ANY(${[...ANSWER_KINDS]})
          AND c."localDate" >= greatest(${addDays(from, -ANSWER_DAYS)}::date, e."startDate")) AS "answers",
      (SELECT json_agg(json_build_object('setAt', g."setAt", 'endedAt', g."endedAt", 'scores',
          (SELECT json_agg(s.one) FROM (
            SELECT json_build_object('date', c."localDate", 'at', c."answeredAt", 'value', (c."body" ->> 'score')::int,
              'knownAt', c."receivedAt", 'replacedAt', NULL) AS one FROM "Checkin" c WHERE ${OWN("c")} AND c."goalId" = g."id"
            UNION ALL SELECT ${RESULT} FROM "MeasureResult" r WHERE ${OWN("r")} AND r."goalId" = g."id") s)))
        FROM "Goal" g WHERE ${OWN("g")} AND g."episodeId" = e."id") AS "goals",
      (SELECT json_agg(${RESULT}) FROM "MeasureResult" r WHERE ${OWN("r")} AND r."measure" = 'chair-stand'
        AND r."localDate" >= e."startDate") AS "stands",
      (SELECT json_agg(json_build_object('id', b."id", 'localDate', b."localDate", 'at', b."chartedAt",
          'receivedAt', b."receivedAt", 'source', b."source", 'marks', b."marks"))
        FROM "BodyChart" b WHERE ${OWN("b")} AND b."episodeId" = e."id") AS "charts",
      (SELECT json_agg(json_build_object('form', s."form", 'date', s."localDate", 'at', s."answeredAt",
          'receivedAt', s."receivedAt"))
        FROM "Screening" s WHERE ${OWN("s")} AND s."localDate" >= e."startDate") AS "screenings",
      (SELECT json_agg(json_build_object('weekday', d."weekday", 'at', d."chosenAt") ORDER BY d."chosenAt" DESC, d."id" DESC)
        FROM "ScreeningDay" d WHERE ${OWN("d")}) AS "weekdays",
      (SELECT json_agg(json_build_object('withdrawn', c."kind" = 'withdrawn', 'receivedAt', c."receivedAt")
          ORDER BY c."decidedAt" DESC, c."kind" DESC, c."id")
        FROM "Consent" c WHERE ${OWN("c")}) AS "consents",
      (SELECT json_agg(json_build_object('outcome', d."outcome", 'decision', d."decision", 'versionId', d."versionId",
          'at', d."decidedAt", 'publishedAt', CASE WHEN d."decision" <> 'dismiss' THEN (SELECT v."publishedAt"
            FROM "PlanVersion" v WHERE v."clinicId" = d."clinicId" AND v."patientId" = d."patientId"
              AND v."draftId" = d."draftId") END))
        FROM "ProgressionDecision" d WHERE ${PERSONS("d")}) AS "decisions"
    FROM (SELECT DISTINCT ON ("patientId") * FROM "Episode" WHERE "patientId" = ANY(${ids}::uuid[])
      ORDER BY "patientId", "endDate" DESC NULLS FIRST, "startDate" DESC, "id" DESC) e
    JOIN "Patient" p ON p."clinicId" = e."clinicId" AND p."id" = e."patientId"`;

const phaseRow = z.object({
  id: planVersionId,
  number: column.int,
  of: column.int,
  effortCeiling: column.int,
});

async function loadPhases(db: Db<Reader>, ids: readonly string[]) {
  const found = await rows(db, phaseRow)`
    SELECT f."versionId" AS "id", f."position" + 1 AS "number", f."effortCeiling",
      (SELECT count(*)::int FROM "Phase" a WHERE a."clinicId" = f."clinicId" AND a."versionId" = f."versionId") AS "of"
    FROM "Phase" f WHERE f."clinicId" = ${db.actor.clinicId}::uuid AND f."versionId" = ANY(${ids}::uuid[]) AND f."current"`;
  return new Map<string, Omit<z.infer<typeof phaseRow>, "id">>(found.map(({ id, ...phase }) => [id, phase]));
}

/** Days before the first that is judged whose logs are read. */
const LOG_DAYS = 28;

/**
 * All that the rules look at of these patients from `from` on, each with when it became known. A fixed number of statements,
 * however many patients and days.
 */
export async function loadCourses(
  db: Db<Reader>,
  ids: readonly PatientId[],
  { from, to }: { from: LocalDate; to: LocalDate },
): Promise<Map<PatientId, Course>> {
  const histories = await loadHistories(db, ids, { from: addDays(from, -LOG_DAYS), to: addDays(to, 1) });
  const versions = [...histories.values()].flatMap((history) => history.versions.map(({ id }) => id));
  const phases = await loadPhases(db, versions);
  const found = await loadRows(db, ids, from);
  return new Map(
    found.flatMap(
      ({ patientId: id, endedAt, alerts, answers, decisions, charts, ...row }): [PatientId, Course][] => {
        const history = histories.get(id);
        if (!history) return [];
        const dateAt = (at: number) => localDateAt(history.zones, Temporal.Instant.fromEpochMilliseconds(at));
        return [
          [
            id,
            {
              ...{ ...row, history, phases, charts, endedAt: endedAt?.getTime() ?? null },
              alerts: alerts.map(({ facts, ...alert }) => ({
                ...alert,
                toldAt: facts.toldAt ? Date.parse(facts.toldAt) : alert.at,
              })),
              answers: answers.map(({ body, ...one }) => ({ ...one, value: storedValue(one.kind, body) })),
              decisions: decisions.map((one) => ({ ...one, date: dateAt(one.at) })),
            },
          ],
        ];
      },
    ),
  );
}
