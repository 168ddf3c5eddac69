import { z } from "zod";
import { instantOf } from "../db/dates";
import { rows } from "../db/rows";
import type { Db } from "../db/scope";
import type { GoalRecord } from "../goals/history";
import {
  type MeasureResultId,
  measureResultId,
  measureScheduleId,
  ownMeasureId,
  type PatientId,
} from "../ids";
import { listMergedIds } from "../patients/merge/queries";
import { column } from "../stored";
import type { LocalDate } from "../time/calendar-date";
import { localDateAt, type ZoneFrom } from "../time/local-day";
import type { Schedule } from "./due";
import { type MeasureRow, rowsOf } from "./table";
import {
  ASKED_CODES,
  BETTER,
  type Given,
  MOST_OWN,
  OCCASIONS,
  type OwnMeasure,
  RESULT_SOURCES,
} from "./vocabulary";

const ownRow = z.object({
  id: ownMeasureId,
  name: column.text,
  least: column.int,
  most: column.int,
  better: z.enum(BETTER),
  archived: column.bool,
});

/** The clinic's own measures: those that are offered, by name, then those of `also` that are not any more. */
export const listOwnMeasures = (db: Db, also: readonly string[] = []): Promise<OwnMeasure[]> =>
  rows(db, ownRow)`
    SELECT "id", "name", "least", "most", "better", "archivedAt" IS NOT NULL AS "archived" FROM "OwnMeasure"
    WHERE "archivedAt" IS NULL OR "id"::text = ANY(${[...also]}::text[])
    ORDER BY "archivedAt" IS NOT NULL, lower("name"), "id" LIMIT ${MOST_OWN * 2}`;

/** Local date on which the latest episode began; null before the first. */
const sinceRow = z.object({ since: column.date });
async function getSince(db: Db, id: PatientId): Promise<LocalDate | null> {
  const [found] = await rows(db, sinceRow)`
    SELECT "startDate"::text AS "since" FROM "Episode" WHERE "patientId" = ${id}::uuid
    ORDER BY "endDate" DESC NULLS FIRST, "startDate" DESC, "id" DESC LIMIT 1`;
  return found?.since ?? null;
}

/** Of each measure the first value of the episode, and so many of the last. */
const MOST_SHOWN = 30;

/** Measures that are kinds of check-ins as well, under the same names. */
const ANSWERED: string[] = ["confidence", ...ASKED_CODES];

const pointRow = z.object({
  subject: column.text,
  date: column.date,
  value: column.int,
  at: column.timestamp,
  source: z.enum(RESULT_SOURCES),
});
type Found = z.infer<typeof pointRow>;

/** What staff entered and the patient answered: the latest of a measure and local date. */
const listGiven = (db: Db, records: readonly PatientId[], since: LocalDate, most: number): Promise<Found[]> =>
  rows(db, pointRow)`
    WITH given AS (
      SELECT coalesce(r."measure", r."ownMeasureId"::text) AS "subject", r."localDate" AS "date", r."value", r."recordedAt" AS "at", 'staff' AS "source"
      FROM "MeasureResult" r WHERE r."patientId" = ANY(${[...records]}::uuid[]) AND r."localDate" >= ${since}::date
        AND r."goalId" IS NULL AND r."value" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "MeasureResult" n
          WHERE n."clinicId" = r."clinicId" AND n."patientId" = r."patientId" AND n."replacesId" = r."id")
      UNION ALL
      SELECT * FROM (SELECT DISTINCT ON (c."kind", c."localDate") c."kind", c."localDate", (c."body" ->> 'score')::int AS "score", c."answeredAt", 'patient' AS "source"
        FROM "Checkin" c WHERE c."patientId" = ANY(${[...records]}::uuid[]) AND c."kind" = ANY(${ANSWERED})
          AND c."localDate" >= ${since}::date
        ORDER BY c."kind", c."localDate", c."answeredAt" DESC, c."id" DESC) a WHERE a."score" IS NOT NULL),
    standing AS (SELECT DISTINCT ON ("subject", "date") * FROM given ORDER BY "subject", "date", "at" DESC),
    counted AS (SELECT *, row_number() OVER (PARTITION BY "subject" ORDER BY "date") AS "nth",
      row_number() OVER (PARTITION BY "subject" ORDER BY "date" DESC) AS "back" FROM standing)
    SELECT "subject", "date"::text, "value", "at", "source" FROM counted WHERE "nth" = 1 OR "back" <= ${most}
    ORDER BY "date", "at"`;

const slrRow = z.object({ subject: column.text, value: column.int, at: column.timestamp });

/** The angles of a raised straight leg that were found at assessments. */
const listAngles = (db: Db, records: readonly PatientId[], most: number): Promise<z.infer<typeof slrRow>[]> =>
  rows(db, slrRow)`
    SELECT s."id" AS "subject", (a."answers" ->> s."id")::int AS "value", a."concludedAt" AS "at"
    FROM (SELECT * FROM "Assessment" WHERE "patientId" = ANY(${[...records]}::uuid[]) AND "concludedAt" IS NOT NULL
      ORDER BY "concludedAt" DESC LIMIT ${most}) a
    CROSS JOIN (VALUES ('slr-left'), ('slr-right')) s("id")
    WHERE jsonb_typeof(a."answers" -> s."id") = 'number' ORDER BY a."concludedAt"`;

const isLater = (a: { date: LocalDate; at: Date }, b: { date: LocalDate; at: Date }) =>
  a.date === b.date ? a.at.getTime() - b.at.getTime() : a.date < b.date ? -1 : 1;

/**
 * Values of the latest episode by what is measured, one a local date, the earliest first: what staff entered, what the patient
 * answered, and what an assessment was concluded with, also in records that were merged into this one. A fixed number of statements.
 * @param most so many of the last of each measure, beside its first
 */
export async function listPoints(
  db: Db,
  id: PatientId,
  zones: readonly ZoneFrom[],
  most = MOST_SHOWN,
): Promise<Map<string, Given[]>> {
  const since = await getSince(db, id);
  const points = new Map<string, Given[]>();
  if (since === null) return points;
  const records = [id, ...(await listMergedIds(db, id))];
  const given = await listGiven(db, records, since, most);
  // A patient does not read assessments, and has no angles of theirs.
  const angles = (await listAngles(db, records, most)).map((one) => ({
    ...one,
    ...{ date: localDateAt(zones, instantOf(one.at)), source: "assessment" as const },
  }));
  const all = [...given, ...angles.filter(({ date }) => date >= since)].sort(isLater);
  for (const { subject, date, value, source } of all) {
    const before = points.get(subject) ?? [];
    points.set(subject, [...before.filter((one) => one.date !== date), { date, value, source }]);
  }
  return points;
}

const enteredRow = z.object({ id: measureResultId, subject: column.text, value: column.int.nullable() });
export type Entered = z.infer<typeof enteredRow>;

/** What staff entered for a local date as it stands: one of each measure and goal. */
export const listEntered = (db: Db, id: PatientId, date: LocalDate): Promise<Entered[]> =>
  rows(db, enteredRow)`
    SELECT r."id", coalesce(r."measure", r."ownMeasureId"::text, r."goalId"::text) AS "subject", r."value"
    FROM "MeasureResult" r WHERE r."patientId" = ${id}::uuid AND r."localDate" = ${date}::date
      AND NOT EXISTS (SELECT 1 FROM "MeasureResult" n
        WHERE n."clinicId" = r."clinicId" AND n."patientId" = r."patientId" AND n."replacesId" = r."id")`;

const scheduleRow = z.object({
  id: measureScheduleId,
  subject: column.text,
  occasion: z.enum(OCCASIONS),
  weeks: column.int,
  setOn: column.date,
});

/** How often each measure is asked for at present. */
export async function listSchedules(db: Db, id: PatientId): Promise<Map<string, Schedule & { id: string }>> {
  const found = await rows(db, scheduleRow)`
    SELECT "id", coalesce("measure", "ownMeasureId"::text) AS "subject", "occasion", "weeks", "setOn"::text
    FROM "MeasureSchedule" WHERE "patientId" = ${id}::uuid AND "endedAt" IS NULL`;
  return new Map(found.map(({ subject, ...schedule }) => [subject, schedule]));
}

/** Everything that may be measured of a patient, with its values and how often it is asked for. A fixed number of statements. */
export async function listMeasureRows(
  db: Db,
  id: PatientId,
  { zones, today, goals }: { zones: readonly ZoneFrom[]; today: LocalDate; goals: readonly GoalRecord[] },
): Promise<MeasureRow[]> {
  const points = await listPoints(db, id, zones);
  return rowsOf({
    ...{ today, points, goals },
    own: await listOwnMeasures(db, [...points.keys()]),
    entered: await listEntered(db, id, today),
    schedules: await listSchedules(db, id),
  });
}

const askedRow = z.object({ kind: z.enum(ASKED_CODES), weeks: column.int, entered: column.date.nullable() });

/** What is asked of a patient on the phone, how often, and the local date for which staff entered it last. */
export const listAsked = (db: Db, id: PatientId): Promise<z.infer<typeof askedRow>[]> =>
  rows(db, askedRow)`
    SELECT s."measure" AS "kind", s."weeks", (SELECT max(r."localDate")::text FROM "MeasureResult" r
      WHERE r."clinicId" = s."clinicId" AND r."patientId" = s."patientId" AND r."measure" = s."measure" AND r."value" IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM "MeasureResult" n WHERE n."clinicId" = r."clinicId"
          AND n."patientId" = r."patientId" AND n."replacesId" = r."id")) AS "entered"
    FROM "MeasureSchedule" s WHERE s."patientId" = ${id}::uuid AND s."occasion" = 'patient' AND s."endedAt" IS NULL`;

const historyRow = z.object({
  id: column.text,
  source: z.enum(RESULT_SOURCES),
  date: column.date.nullable(),
  value: column.int.nullable(),
  at: column.timestamp,
  by: column.text.nullable(),
  replacesId: column.text.nullable(),
  own: column.bool,
});

/** A value as it was once given. `replaced`: another stands in its place; `own`: of this record, not of a merged one. */
export type Result = {
  id: MeasureResultId;
  source: (typeof RESULT_SOURCES)[number];
  date: LocalDate;
  value: number | null;
  by: string | null;
  replaced: boolean;
  own: boolean;
};

const MOST_RESULTS = 200;

/** All that was ever given of a measure or a goal, corrections and what they replaced among it, the latest first. */
export async function listResults(
  db: Db,
  id: PatientId,
  subject: string,
  zones: readonly ZoneFrom[],
): Promise<Result[]> {
  const records = [id, ...(await listMergedIds(db, id))];
  const found = await rows(db, historyRow)`
    SELECT * FROM (
      SELECT r."id"::text, 'staff' AS "source", r."localDate"::text AS "date", r."value", r."recordedAt" AS "at", m."name" AS "by",
        r."replacesId"::text, r."patientId" = ${id}::uuid AS "own"
      FROM "MeasureResult" r LEFT JOIN "Member" m ON m."clinicId" = r."clinicId" AND m."id" = r."authorId"
      WHERE r."patientId" = ANY(${records}::uuid[])
        AND coalesce(r."measure", r."ownMeasureId"::text, r."goalId"::text) = ${subject}
      UNION ALL
      SELECT c."id"::text, 'patient', c."localDate"::text, (c."body" ->> 'score')::int, c."answeredAt", NULL, NULL, false
      FROM "Checkin" c WHERE c."patientId" = ANY(${records}::uuid[])
        AND CASE c."kind" WHEN 'goal' THEN c."goalId"::text ELSE c."kind" END = ${subject}
        AND c."kind" = ANY(${[...ANSWERED, "goal"]})
      UNION ALL
      SELECT a."id"::text, 'assessment', NULL, (a."answers" ->> ${subject})::int, a."concludedAt", m."name", NULL, false
      FROM "Assessment" a LEFT JOIN "Member" m ON m."clinicId" = a."clinicId" AND m."id" = a."concludedBy"
      WHERE ${subject} IN ('slr-left', 'slr-right') AND a."patientId" = ANY(${records}::uuid[]) AND a."concludedAt" IS NOT NULL
        AND jsonb_typeof(a."answers" -> ${subject}) = 'number') given
    ORDER BY "at" DESC, "id" DESC LIMIT ${MOST_RESULTS}`;
  const gone = new Set(found.map(({ replacesId }) => replacesId));
  return found.map(({ id: own, date, at, replacesId, ...result }) => ({
    ...result,
    id: own as MeasureResultId,
    date: date ?? localDateAt(zones, instantOf(at)),
    replaced: gone.has(own),
  }));
}
