import { z } from "zod";
import { storedFacts } from "../alerts/stored";
import { type OpenSpan, openSpans } from "../clinics/care/opening";
import { careOf } from "../clinics/care/stored";
import { emergencyNumber } from "../clinics/emergency-number";
import type { PhoneActor } from "../db/actor";
import { instantOf, isoDate } from "../db/dates";
import { Prisma } from "../db/generated/client";
import { helperOf } from "../db/helper-of";
import { parseRows, rows } from "../db/rows";
import type { Db } from "../db/scope";
import { SIDES, type Side } from "../exercises/vocabulary";
import { type BodyChartId, bodyChartId, type EpisodeId, episodeId, type PatientId, patientId } from "../ids";
import { column } from "../stored";
import { addDays, type LocalDate } from "../time/calendar-date";
import { CHART_ALERTS } from "./alerts";
import type { FurthestPoint, Movement } from "./furthest-point";
import { getKnown } from "./known/queries";
import { legPainOf } from "./leg-pain";
import { type BodyChart, isClouded, type SeriesChart, seriesOf } from "./series";
import { storedMarks } from "./stored";
import { CHART_SOURCES } from "./vocabulary";
import { type Warning, warningsOf } from "./warning-signs";

/** Charts that one page shows at most: two a week for half a year, and more. */
const SERIES_LIMIT = 60;

const chartRow = z.object({
  id: bodyChartId,
  localDate: column.timestamp,
  chartedAt: column.timestamp,
  source: z.enum(CHART_SOURCES),
  marks: storedMarks,
});
const standingRow = chartRow.extend({ helper: column.text.nullable() });

const toChart = (row: z.infer<typeof chartRow> & { helper?: string | null }): BodyChart => ({
  id: row.id,
  localDate: isoDate(row.localDate),
  at: instantOf(row.chartedAt).toString(),
  source: row.source,
  marks: row.marks,
  helper: row.helper ?? null,
});

const chartEpisode = z.object({ id: episodeId, startDate: column.date, side: z.enum(SIDES) });
export type ChartEpisode = z.infer<typeof chartEpisode>;

/** The episode that a local date belongs to; null where none was open. */
export async function getEpisodeOn(
  db: Db,
  patientId: PatientId,
  date: LocalDate,
): Promise<ChartEpisode | null> {
  const [episode] = await rows(db, chartEpisode)`
    SELECT "id", "startDate"::text, "side" FROM "Episode"
    WHERE "patientId" = ${patientId}::uuid AND "startDate" <= ${date}::date
      AND ("endDate" IS NULL OR "endDate" >= ${date}::date)
    ORDER BY "endDate" DESC NULLS FIRST, "startDate" DESC, "id" DESC LIMIT 1`;
  return episode ?? null;
}

/** The latest episode, open or not; null before the first. */
export async function getLastEpisode(db: Db, patientId: PatientId): Promise<ChartEpisode | null> {
  const [episode] = await rows(db, chartEpisode)`
    SELECT "id", "startDate"::text, "side" FROM "Episode" WHERE "patientId" = ${patientId}::uuid
    ORDER BY "endDate" DESC NULLS FIRST, "startDate" DESC, "id" DESC LIMIT 1`;
  return episode ?? null;
}

/** The newest standing charts of an episode up to a date, newest first: one a local date, the latest of that date. */
const listStanding = (db: Db, patientId: PatientId, episodeId: EpisodeId, to: LocalDate, limit: number) =>
  rows(db, standingRow)`
    SELECT DISTINCT ON ("localDate") "id", "localDate", "chartedAt", "source", "marks", ${helperOf(Prisma.sql`b`)} AS "helper"
    FROM "BodyChart" b WHERE "patientId" = ${patientId}::uuid AND "episodeId" = ${episodeId}::uuid AND "localDate" <= ${to}::date
    ORDER BY "localDate" DESC, "chartedAt" DESC, "id" DESC LIMIT ${limit}`;

/** The chart that stands for the last charted date before this one; null for the first of an episode. */
export async function getChartBefore(
  db: Db,
  patientId: PatientId,
  episodeId: EpisodeId,
  date: LocalDate,
): Promise<BodyChart | null> {
  const [row] = await listStanding(db, patientId, episodeId, addDays(date, -1), 1);
  return row ? toChart(row) : null;
}

/** The chart that stands for the next charted date after this one; null after the last. */
export async function getChartAfter(
  db: Db,
  patientId: PatientId,
  episodeId: EpisodeId,
  date: LocalDate,
): Promise<BodyChart | null> {
  const [row] = await rows(db, chartRow)`
    SELECT "id", "localDate", "chartedAt", "source", "marks" FROM "BodyChart"
    WHERE "patientId" = ${patientId}::uuid AND "episodeId" = ${episodeId}::uuid AND "localDate" > ${date}::date
    ORDER BY "localDate", "chartedAt" DESC, "id" DESC LIMIT 1`;
  return row ? toChart(row) : null;
}

export type ChartSeries = { side: Side; charts: SeriesChart[] };

const END = "9999-12-31";

async function listNewest(db: Db, patientId: PatientId, limit: number) {
  const episode = await getLastEpisode(db, patientId);
  if (!episode) return null;
  return { episode, charts: (await listStanding(db, patientId, episode.id, END, limit)).map(toChart) };
}

/**
 * The newest standing charts of the latest episode, oldest first; null without an episode.
 * @param limit the sixty of a whole page, or the two that say where it is and where it was
 */
export async function getSeries(
  db: Db,
  patientId: PatientId,
  limit = SERIES_LIMIT,
): Promise<ChartSeries | null> {
  const newest = await listNewest(db, patientId, limit);
  return newest && { side: newest.episode.side, charts: seriesOf(newest.charts, newest.episode.side) };
}

/**
 * The same with the episode's first chart before them, however many lie between: what a course is measured from is no
 * matter of how many are read.
 */
export async function getCourse(
  db: Db,
  patientId: PatientId,
  limit = SERIES_LIMIT,
): Promise<ChartSeries | null> {
  const newest = await listNewest(db, patientId, limit);
  if (!newest) return null;
  const { id, startDate, side } = newest.episode;
  const first = await getChartAfter(db, patientId, id, addDays(startDate, -1));
  return { side, charts: seriesOf(first ? [first, ...newest.charts] : newest.charts, side) };
}

const legRow = z.object({ patientId, side: z.enum(SIDES), date: column.date, marks: storedMarks });

/** The leg pain of the standing chart drawn last in the open episode; patients without one, or without a word of it, are left out. */
export async function listLegPain(
  db: Db,
  ids: readonly PatientId[],
): Promise<Map<PatientId, { date: LocalDate; pain: number }>> {
  const legs = await rows(db, legRow)`
    SELECT DISTINCT ON (b."patientId") b."patientId", e."side", b."localDate"::text AS "date", b."marks"
    FROM "BodyChart" b JOIN "Episode" e ON e."id" = b."episodeId" AND e."patientId" = b."patientId" AND e."endDate" IS NULL
    WHERE b."patientId" = ANY(${ids}::uuid[])
    ORDER BY b."patientId", b."localDate" DESC, b."chartedAt" DESC, b."id" DESC`;
  return new Map(
    legs.flatMap(({ patientId, side, date, marks }) => {
      const pain = legPainOf(marks, side);
      return pain === null ? [] : [[patientId, { date, pain }] as const];
    }),
  );
}

/** How far down the leg it reaches by the last standing chart, and how that moved against the charted day before. */
export type Reach = {
  date: LocalDate;
  at: FurthestPoint;
  /** Null where it is the episode's first chart. */
  before: { at: FurthestPoint; moved: Movement; clouded: boolean } | null;
};

const reachRow = chartRow.extend({ patientId, side: z.enum(SIDES) });

/** The reach of each of these patients in the open episode, in one statement; who has no chart is left out. */
export async function listReach(db: Db, ids: readonly PatientId[]): Promise<Map<PatientId, Reach>> {
  const charts = await rows(db, reachRow)`
    SELECT e."patientId", e."side", c.* FROM "Episode" e CROSS JOIN LATERAL (
      SELECT DISTINCT ON (b."localDate") b."id", b."localDate", b."chartedAt", b."source", b."marks" FROM "BodyChart" b
      WHERE b."clinicId" = e."clinicId" AND b."patientId" = e."patientId" AND b."episodeId" = e."id"
      ORDER BY b."localDate" DESC, b."chartedAt" DESC, b."id" DESC LIMIT 2) c
    WHERE e."patientId" = ANY(${ids}::uuid[]) AND e."endDate" IS NULL`;
  const sides = new Map(charts.map((row) => [row.patientId, row.side]));
  const reach = new Map<PatientId, Reach>();
  for (const [id, side] of sides) {
    const [last, before] = seriesOf(
      charts.filter((row) => row.patientId === id).map(toChart),
      side,
    ).reverse();
    if (!last) continue;
    const moved =
      before && last.moved ? { at: before.furthest, moved: last.moved, clouded: isClouded(last) } : null;
    reach.set(id, { date: last.localDate, at: last.furthest, before: moved });
  }
  return reach;
}

/** What is already stored under these ids of this patient: id → hash. */
export async function findStored(
  db: Db,
  patientId: PatientId,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const known = await db.tx.bodyChart.findMany({
    where: { patientId, id: { in: [...ids] } },
    select: { id: true, bodyHash: true },
  });
  return new Map(known.map((row) => [row.id, row.bodyHash]));
}

export type ReadChart = {
  chart: SeriesChart;
  before: SeriesChart | null;
  side: Side;
  /** What it warns of by itself, as the care team was told. */
  warnings: Warning[];
};

/** One chart of a patient beside the one before its local date; null for an unknown or foreign id. */
export async function getBodyChart(db: Db, patientId: PatientId, id: BodyChartId): Promise<ReadChart | null> {
  const row = await db.tx.bodyChart.findFirst({ where: { patientId, id } });
  const [drawn] = parseRows(chartRow, row ? [row] : []).map(toChart);
  if (!drawn) return null;
  const episode = await getEpisodeOn(db, patientId, drawn.localDate);
  if (!episode) return null;
  const earlier = await getChartBefore(db, patientId, episode.id, drawn.localDate);
  const [chart, before] = seriesOf(earlier ? [earlier, drawn] : [drawn], episode.side).reverse();
  if (!chart) return null;
  const known = await getKnown(db, patientId, episode.id);
  const warnings = warningsOf(chart.marks, { before: before?.marks ?? null, known }, episode.side);
  return { chart, before: before ?? null, side: episode.side, warnings };
}

const toldRow = z.object({ kind: z.enum(CHART_ALERTS), facts: storedFacts });

/** What the care team was told of a local date's charts already, seen or not. */
export const listTold = (db: Db, patientId: PatientId, date: LocalDate): Promise<z.infer<typeof toldRow>[]> =>
  rows(db, toldRow)`
    SELECT "kind", "facts" FROM "Alert"
    WHERE "patientId" = ${patientId}::uuid AND "kind" = ANY(${[...CHART_ALERTS]}) AND "facts" ->> 'date' = ${date}`;

export type Contacts = {
  therapist: string | null;
  clinicName: string;
  emergencyNumber: string | null;
  /** When the clinic is open; empty where it has not said. */
  opening: OpenSpan[];
};

const contactRow = z.object({
  therapist: column.text.nullable(),
  clinicName: column.text,
  country: column.text,
  care: z.unknown(),
});

/** Who is told, and whom to call: what advice to the signed-in patient names. */
export async function getContacts(db: Db<PhoneActor>): Promise<Contacts | null> {
  const [row] = await rows(db, contactRow)`
    SELECT c."name" AS "clinicName", c."country", c."care",
      (SELECT m."name" FROM "CareTeam" t JOIN "Member" m ON m."id" = t."memberId" AND m."leftAt" IS NULL
        WHERE t."patientId" = p."id" ORDER BY t."lead" DESC, t."since" LIMIT 1) AS "therapist"
    FROM "Patient" p JOIN "Clinic" c ON c."id" = p."clinicId" WHERE p."id" = ${db.actor.patientId}::uuid`;
  if (!row) return null;
  const { therapist, clinicName, country, care } = row;
  const opening = openSpans(careOf(care).week);
  return { therapist, clinicName, emergencyNumber: emergencyNumber(country), opening };
}
