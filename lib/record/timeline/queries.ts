import { z } from "zod";
import type { PlanHistory } from "../../adherence/history/history";
import { loadHistories, roughToday, spanFor } from "../../adherence/history/queries";
import { ALERT_KINDS } from "../../alerts/vocabulary";
import { type FurthestPoint, furthestPoint } from "../../body-charts/furthest-point";
import { storedMarks } from "../../body-charts/stored";
import type { StaffActor } from "../../db/actor";
import { Prisma } from "../../db/generated/client";
import { rows } from "../../db/rows";
import type { Db } from "../../db/scope";
import { SIDES } from "../../exercises/vocabulary";
import { type GoalRecord, goalDays } from "../../goals/history";
import { type PatientId, planVersionId } from "../../ids";
import { listPoints } from "../../measures/queries";
import { MESSAGE_SOURCES } from "../../messages/vocabulary";
import type { MergedRecord } from "../../patients/merge/queries";
import { column } from "../../stored";
import { addDays, type LocalDate } from "../../time/calendar-date";
import { presentZone } from "../../time/local-day";
import { type Axis, axisOf, columnOf, type Episode, episodeOf, type Range } from "./axis";
import { type Course, courseOf } from "./course";
import { eventsOn, type TimelineEvent } from "./events";

/** Of each measure so many of the last: a year of one that is asked for twice a week. */
const MOST_VALUES = 104;

const inColumn = { column: column.int, count: column.int };
const eventRow = z.discriminatedUnion("lane", [
  z.object({ ...inColumn, lane: z.literal("messages"), what: z.enum(MESSAGE_SOURCES) }),
  z.object({ ...inColumn, lane: z.literal("alerts"), what: z.enum(ALERT_KINDS) }),
  z.object({ ...inColumn, lane: z.literal("visits"), what: z.enum(["attended", "missed"]) }),
  z.object({ ...inColumn, lane: z.literal("measures"), what: z.literal("assessment") }),
  z.object({ ...inColumn, lane: z.literal("letters"), what: z.literal("letter") }),
]);

/** The column of a date that is not before the axis. */
const columnSql = ({ from, step }: Axis, date: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`((${date} - ${from}::date) / ${step}::int)::int`;

/**
 * How much happened in each column, whatever lies behind a number: so many rows as there are columns and kinds at most. A
 * moment belongs to the local day of the zone that the patient lives in at present, which begins at 03:00.
 */
function listCounted(
  db: Db<StaffActor>,
  records: readonly PatientId[],
  { axis, zone }: { axis: Axis; zone: string },
): Promise<TimelineEvent[]> {
  const ids = [...records];
  const since = Prisma.sql`(${axis.from}::date - 1)::timestamptz`;
  return rows(db, eventRow)`
    WITH happened AS (
      SELECT 'messages' AS "lane", "source" AS "what", "receivedAt" AS "at" FROM "Message"
      WHERE "patientId" = ANY(${ids}::uuid[]) AND "receivedAt" >= ${since}
      UNION ALL
      SELECT 'alerts', "kind", coalesce(("facts" ->> 'toldAt')::timestamptz, "at") FROM "Alert"
      WHERE "clinicId" = ${db.actor.clinicId}::uuid AND "patientId" = ANY(${ids}::uuid[]) AND "kind" <> 'correction-asked'
      UNION ALL
      SELECT 'visits', "state", "startsAt" FROM "Visit"
      WHERE "clinicId" = ${db.actor.clinicId}::uuid AND "patientId" = ANY(${ids}::uuid[]) AND "startsAt" >= ${since} AND "state" IN ('attended', 'missed')
      UNION ALL
      SELECT 'letters', 'letter', "issuedAt" FROM "Letter"
      WHERE "clinicId" = ${db.actor.clinicId}::uuid AND "patientId" = ANY(${ids}::uuid[]) AND "issuedAt" >= ${since}
      UNION ALL
      SELECT 'measures', 'assessment', "concludedAt" FROM "Assessment"
      WHERE "clinicId" = ${db.actor.clinicId}::uuid AND "patientId" = ANY(${ids}::uuid[]) AND "concludedAt" >= ${since}
    ), dated AS (SELECT "lane", "what", ("at" AT TIME ZONE ${zone} - interval '3 hours')::date AS "date" FROM happened)
    SELECT "lane", "what", ${columnSql(axis, Prisma.sql`"date"`)} AS "column", count(*)::int AS "count" FROM dated
    WHERE "date" BETWEEN ${axis.from}::date AND ${axis.to}::date GROUP BY 1, 2, 3 ORDER BY 3, 1, 2`;
}

const painRow = z.object({ column: column.int, pain: column.int });

/** The worst leg pain at rest of each column, of the answers that stand. */
async function listRestPain(
  db: Db<StaffActor>,
  records: readonly PatientId[],
  axis: Axis,
): Promise<(number | null)[]> {
  const found = await rows(db, painRow)`
    SELECT ${columnSql(axis, Prisma.sql`s."localDate"`)} AS "column", max(s."pain")::int AS "pain" FROM (
      SELECT DISTINCT ON ("patientId", "localDate") "localDate", ("body" ->> 'pain')::int AS "pain" FROM "Checkin"
      WHERE "clinicId" = ${db.actor.clinicId}::uuid AND "patientId" = ANY(${[...records]}::uuid[]) AND "kind" = 'rest-pain'
        AND "localDate" BETWEEN ${axis.from}::date AND ${axis.to}::date
      ORDER BY "patientId", "localDate", "answeredAt" DESC, "id" DESC) s
    WHERE s."pain" IS NOT NULL GROUP BY 1`;
  const byColumn = new Map(found.map((row) => [row.column, row.pain]));
  return Array.from({ length: axis.columns }, (_, at) => byColumn.get(at) ?? null);
}

/** How far down the leg it was felt: by the last chart of each column, and by the last one before them. */
export type Furthest = { before: FurthestPoint | null; at: (FurthestPoint | null)[] };

const chartRow = z.object({ date: column.date, marks: storedMarks, side: z.enum(SIDES) });

async function listFurthest(
  db: Db<StaffActor>,
  records: readonly PatientId[],
  { axis, start }: { axis: Axis; start: LocalDate },
): Promise<Furthest> {
  const found = await rows(db, chartRow)`
    SELECT DISTINCT ON (c."column") c."localDate"::text AS "date", c."marks", c."side" FROM (
      SELECT b."localDate", b."chartedAt", b."id", b."marks", e."side",
        CASE WHEN b."localDate" < ${axis.from}::date THEN -1 ELSE ${columnSql(axis, Prisma.sql`b."localDate"`)} END AS "column"
      FROM "BodyChart" b JOIN "Episode" e ON e."clinicId" = b."clinicId" AND e."patientId" = b."patientId" AND e."id" = b."episodeId"
      WHERE b."clinicId" = ${db.actor.clinicId}::uuid AND b."patientId" = ANY(${[...records]}::uuid[])
        AND b."localDate" BETWEEN ${start}::date AND ${axis.to}::date) c
    ORDER BY c."column", c."localDate" DESC, c."chartedAt" DESC, c."id" DESC`;
  const reach: Furthest = { before: null, at: Array.from({ length: axis.columns }, () => null) };
  for (const { date, marks, side } of found) {
    const at = columnOf(axis, date);
    if (at === null) reach.before = furthestPoint(marks, side);
    else reach.at[at] = furthestPoint(marks, side);
  }
  return reach;
}

const phaseRow = z.object({ versionId: planVersionId, number: column.int, name: column.text });
export type PhaseOf = z.infer<typeof phaseRow>;

/** The phase that each of these versions was written for. */
const listPhases = (db: Db<StaffActor>, { days }: Course): Promise<PhaseOf[]> => {
  const ids = [...new Set(days.flatMap(({ version }) => version?.id ?? []))];
  return rows(db, phaseRow)`
    SELECT "versionId", "position"::int + 1 AS "number", "name" FROM "Phase"
    WHERE "clinicId" = ${db.actor.clinicId}::uuid AND "versionId" = ANY(${ids}::uuid[]) AND "current"`;
};

/** A patient's course on one axis; what has one value a column is a list of as many. */
export type Timeline = {
  range: Range;
  axis: Axis;
  course: Course;
  phases: PhaseOf[];
  restPain: (number | null)[];
  furthest: Furthest;
  events: TimelineEvent[];
};

/** Which timeline a page asks for, with the goals as the record shows them. */
export type AskedTimeline = { range: Range; goals: readonly GoalRecord[] };

/** What is known of a person by all their records. */
export type Person = {
  /** The record that is shown first, then those that were merged into it. */
  records: readonly [PatientId, ...PatientId[]];
  /** Null before the first. */
  episode: Episode | null;
  /** Of the record that is shown. */
  history: PlanHistory;
  /** Of those that were merged into it. */
  merged: readonly PlanHistory[];
};

type Head = { id: PatientId; episode: Parameters<typeof episodeOf>[0]; mergedHere: readonly MergedRecord[] };

/** A date in UTC is a day off the patient's at most, and a week is counted whole. */
const SPARE_DAYS = 16;

/** The logs that figures look at; and where a timeline is asked for, as far back as it reaches, those of merged records too. */
export async function loadPerson(
  db: Db<StaffActor>,
  head: Head,
  asked: AskedTimeline | undefined,
): Promise<Person | null> {
  const { id, mergedHere } = head;
  const today = roughToday(db);
  const usual = spanFor(today);
  const episode = episodeOf(head.episode, mergedHere);
  const first = asked && episode && addDays(axisOf(asked.range, today, episode).from, -SPARE_DAYS);
  const span = first && first < usual.from ? { ...usual, from: first } : usual;
  const merged = asked ? mergedHere.map((record) => record.id) : [];
  const histories = await loadHistories(db, [id, ...merged], span);
  const history = histories.get(id);
  if (!history) return null;
  return {
    ...{ records: [id, ...merged], episode, history },
    merged: merged.flatMap((one) => histories.get(one) ?? []),
  };
}

/**
 * A fixed number of statements. None answers more than a row for each column and kind of what happened, and the logs are those
 * of the axis, which is a year at most. Null before the first episode.
 */
export async function getTimeline(
  db: Db<StaffActor>,
  { records, episode, history, merged, today }: Person & { today: LocalDate },
  { range, goals }: AskedTimeline,
): Promise<Timeline | null> {
  if (!episode) return null;
  const axis = axisOf(range, today, episode);
  const { zones } = history;
  const course = courseOf([history, ...merged], axis);
  const counted = await listCounted(db, records, { axis, zone: presentZone(zones) });
  const measures = await listPoints(db, records[0], zones, MOST_VALUES);
  return {
    ...{ range, axis, course },
    phases: await listPhases(db, course),
    restPain: await listRestPain(db, records, axis),
    furthest: await listFurthest(db, records, { axis, start: episode.start }),
    events: eventsOn(axis, { course, measures, goals: goalDays(goals), counted }),
  };
}
