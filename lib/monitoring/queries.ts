import { z } from "zod";
import type { StaffActor } from "../db/actor";
import { instantColumn, isoDate } from "../db/dates";
import { Prisma } from "../db/generated/client";
import { rows } from "../db/rows";
import type { Db } from "../db/scope";
import {
  type MonitoringId,
  monitoringId,
  monitoringTimeId,
  type PatientId,
  patientId,
  visitId,
} from "../ids";
import { listZones } from "../patients/queries";
import { column } from "../stored";
import { addDays, type LocalDate } from "../time/calendar-date";
import { localDateAt } from "../time/local-day";
import { countDays, STANDS, sumTimes } from "./counts/queries";
import { type Ledger, ledgerOf, windowsOf } from "./ledger";
import { type Monitored, openSince, type Period } from "./periods";
import { daysFrom, ownOf, type Standing } from "./person";
import { BACK_DAYS, EVIDENCE, HOWS, MOST_TIMES, PERIOD_DAYS, SHOWN } from "./vocabulary";

/** Whether the clinic has turned it on. */
export const isMonitoringOn = async (db: Db<StaffActor>): Promise<boolean> =>
  (await db.tx.clinic.findFirst({ where: { id: db.actor.clinicId }, select: { monitoring: true } }))
    ?.monitoring === true;

const monitoringRow = z.object({
  id: monitoringId,
  patientId,
  beganOn: column.date,
  /** Its last day, or that of the episode; null while it goes on. */
  lastDay: column.date.nullable(),
  ended: column.bool,
  note: column.text,
  by: column.text.nullable(),
});
type Monitoring = z.infer<typeof monitoringRow>;
/** With the record of the person that is in use. */
type OfPerson = Monitoring & { recordId: PatientId };

const LAST_DAY = Prisma.sql`least(m."lastDay", e."endDate")`;

const columns = Prisma.sql`m."id", m."patientId", m."beganOn"::text, ${LAST_DAY}::text AS "lastDay", m."endedAt" IS NOT NULL AS "ended",
  m."note", (SELECT b."name" FROM "Member" b WHERE b."id" = m."recordedBy") AS "by"`;
const EPISODE = Prisma.sql`JOIN "Episode" e ON e."clinicId" = m."clinicId" AND e."patientId" = m."patientId" AND e."id" = m."episodeId"`;

/** As `STANDS` says it in a statement. */
const STANDING = {
  OR: [{ endedAt: null }, { lastDay: { not: null } }],
} satisfies Prisma.MonitoringWhereInput;
const DAYS = {
  ...{ beganOn: true, lastDay: true, episode: { select: { endDate: true } } },
} satisfies Prisma.MonitoringSelect;

/** A monitoring goes no further than its episode. */
function daysOf({
  beganOn,
  lastDay,
  episode,
}: Prisma.MonitoringGetPayload<{ select: typeof DAYS }>): Monitored {
  const ends = [lastDay, episode.endDate].flatMap((date) => (date ? [isoDate(date)] : []));
  return { beganOn: isoDate(beganOn), lastDay: ends.sort()[0] ?? null };
}

/** The monitorings that stand of some persons, each by the record in use, the earliest first. */
export async function listStanding(
  db: Db<StaffActor>,
  records: readonly PatientId[],
): Promise<Map<PatientId, Standing[]>> {
  const merged = await db.tx.patient.findMany({
    where: { mergedIntoId: { in: [...new Set(records)] } },
    select: { id: true, mergedIntoId: true },
  });
  const recordOf = new Map<string, PatientId>(records.map((id) => [id, id]));
  for (const { id, mergedIntoId } of merged) recordOf.set(id, mergedIntoId as PatientId);
  const found = await db.tx.monitoring.findMany({
    where: { patientId: { in: [...recordOf.keys()] }, ...STANDING },
    select: { id: true, patientId: true, episodeId: true, ...DAYS },
    orderBy: [{ beganOn: "asc" }, { recordedAt: "asc" }, { id: "asc" }],
  });
  const standing = new Map<PatientId, Standing[]>();
  for (const { id, patientId: of, episodeId, ...days } of found) {
    const record = recordOf.get(of);
    if (record) standing.set(record, [...(standing.get(record) ?? []), { id, episodeId, ...daysOf(days) }]);
  }
  return standing;
}

/** One that stands, of whom and when; null for an unknown or foreign id. */
export async function findMonitoring(
  db: Db<StaffActor>,
  id: MonitoringId,
): Promise<(Monitored & { patientId: PatientId }) | null> {
  const row = await db.tx.monitoring.findFirst({
    where: { id, ...STANDING },
    select: { patientId: true, ...DAYS },
  });
  return row && { patientId: row.patientId as PatientId, ...daysOf(row) };
}

/** The visit, where it is this patient's and was attended. */
export const findVisit = async (
  db: Db<StaffActor>,
  { id, patientId: of }: { id: string; patientId: PatientId },
): Promise<string | null> =>
  (await db.tx.visit.findFirst({ where: { id, patientId: of, state: "attended" }, select: { id: true } }))
    ?.id ?? null;

export type Entry = OfPerson & { today: LocalDate; before: number; ledger: Ledger };

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** Each with its ledger, in a fixed number of statements however many there are. */
async function withLedgers<Found extends OfPerson>(
  db: Db<StaffActor>,
  found: readonly Found[],
  most: { periods: number; months: number },
): Promise<(Found & Entry)[]> {
  if (found.length === 0) return [];
  const records = found.map(({ recordId }) => recordId);
  const [zones, standing] = [await listZones(db, records), await listStanding(db, records)];
  const asked = found.map((one) => {
    const today = localDateAt(zones.get(one.recordId) ?? [{ from: "1900-01-01", zone: "UTC" }], db.now);
    const own = ownOf(standing.get(one.recordId) ?? [], one.id);
    const { first, periods, months } = windowsOf(one, today, most);
    const partsOf = (period: Period) => ({ period, parts: own.parts(period) });
    return {
      ...{ one, today, before: own.before, since: openSince(today), months: months.filter(own.hasMonth) },
      ...{ first: first && partsOf(first), periods: periods.map(partsOf) },
    };
  });
  const counted = await countDays(
    db,
    asked.flatMap(({ one: { recordId }, first, periods, since }) =>
      [...(first ? [first] : []), ...periods].flatMap(({ parts }) =>
        parts.map(({ from, to }) => ({ recordId, from, to, since })),
      ),
    ),
  );
  const times = await sumTimes(
    db,
    asked.flatMap(({ one: { recordId }, months }) => months.map(({ from, to }) => ({ recordId, from, to }))),
  );
  let [day, time] = [0, 0];
  return asked.map(({ one, today, before, since, first, periods, months }) => {
    const sum = ({ period, parts }: NonNullable<typeof first>) => {
      const own = counted.slice(day, day + parts.length);
      day += parts.length;
      const [days, late] = [sumOf(own.map((of) => of.days)), sumOf(own.map((of) => of.late))];
      return { period, days, left: daysFrom(parts, since) - late };
    };
    const ledger = ledgerOf(
      { beganOn: one.beganOn, before },
      {
        first: first && sum(first),
        periods: periods.map(sum),
        months: months.map((month) => ({ month, ...(times[time++] ?? { minutes: 0, live: 0 }) })),
      },
    );
    return { ...one, today, before, ledger };
  });
}

/**
 * The monitorings of a person, the latest first, each with its last periods and months.
 * @param records the one in use, and those that were merged into it
 */
export async function listLedgers(
  db: Db<StaffActor>,
  [recordId, ...merged]: readonly [PatientId, ...PatientId[]],
  most: { sets: number; periods: number; months: number } = SHOWN,
): Promise<Entry[]> {
  const found = await rows(db, monitoringRow)`
    SELECT ${columns} FROM "Monitoring" m ${EPISODE} WHERE m."patientId" = ANY(${[recordId, ...merged]}::uuid[]) AND ${STANDS}
    ORDER BY m."beganOn" DESC, m."recordedAt" DESC, m."id" DESC LIMIT ${most.sets}`;
  return withLedgers(
    db,
    found.map((one) => ({ ...one, recordId })),
    most,
  );
}

const listRow = monitoringRow.extend({
  recordId: patientId,
  givenName: column.text,
  familyName: column.text,
  dateOfBirth: column.date,
  total: column.int,
});
export type Listed = z.infer<typeof listRow> & Entry;

/** Days after which a monitoring that has ended leaves the list: its last period and month are over, and were looked at. */
const LISTED_DAYS = 3 * PERIOD_DAYS;

/** Whoever is monitored, or was in the last three months, by name; a page of them. */
export async function listMonitored(
  db: Db<StaffActor>,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ entries: Listed[]; total: number }> {
  const since = addDays(db.now.toString().slice(0, 10), -LISTED_DAYS);
  const found = await rows(db, listRow)`
    SELECT ${columns}, r."id" AS "recordId", r."givenName", r."familyName", r."dateOfBirth"::text, (count(*) OVER ())::int AS "total" FROM "Monitoring" m ${EPISODE}
      JOIN "Patient" p ON p."clinicId" = m."clinicId" AND p."id" = m."patientId"
      JOIN "Patient" r ON r."clinicId" = p."clinicId" AND r."id" = coalesce(p."mergedIntoId", p."id") AND r."enteredInErrorAt" IS NULL
    WHERE m."clinicId" = ${db.actor.clinicId}::uuid AND ${STANDS} AND (${LAST_DAY} IS NULL OR ${LAST_DAY} >= ${since}::date)
    ORDER BY r."familyName" COLLATE "en-x-icu", r."givenName" COLLATE "en-x-icu", m."beganOn" DESC, m."recordedAt" DESC, m."id" DESC
    LIMIT ${limit} OFFSET ${offset}`;
  return {
    entries: await withLedgers(db, found, { periods: SHOWN.inList, months: SHOWN.inList }),
    total: found[0]?.total ?? 0,
  };
}

const timeRow = z.object({
  id: monitoringTimeId,
  localDate: column.date,
  minutes: column.int,
  how: z.enum(HOWS),
  evidence: z.enum(EVIDENCE),
  visitId: column.text.nullable(),
  note: column.text,
  by: column.text.nullable(),
  /** Day of the visit, on the clinic's calendar. */
  visitOn: column.date.nullable(),
  /** Why it was countered; null where nobody did. */
  countered: column.text.nullable(),
  /** Of a monitoring that was recorded by mistake: it counts no more. */
  mistaken: column.bool,
});
export type Time = z.infer<typeof timeRow>;

/** What was entered of a person's monitoring, the latest day first, what was countered as well. */
export const listTimes = (db: Db<StaffActor>, records: readonly PatientId[]): Promise<Time[]> =>
  rows(db, timeRow)`
    SELECT t."id", t."localDate"::text, t."minutes"::int, t."how", t."evidence", t."visitId"::text, t."note", b."name" AS "by", n."note" AS "countered",
      NOT ${STANDS} AS "mistaken", (v."startsAt" AT TIME ZONE c."zone")::date::text AS "visitOn"
    FROM "MonitoringTime" t JOIN "Clinic" c ON c."id" = t."clinicId"
      JOIN "Monitoring" m ON m."clinicId" = t."clinicId" AND m."patientId" = t."patientId" AND m."id" = t."monitoringId"
      LEFT JOIN "Member" b ON b."id" = t."authorId"
      LEFT JOIN "Visit" v ON v."clinicId" = t."clinicId" AND v."patientId" = t."patientId" AND v."id" = t."visitId"
      LEFT JOIN "MonitoringTime" n ON n."clinicId" = t."clinicId" AND n."patientId" = t."patientId" AND n."countersId" = t."id"
    WHERE t."patientId" = ANY(${[...records]}::uuid[]) AND t."countersId" IS NULL
    ORDER BY t."localDate" DESC, t."recordedAt" DESC, t."id" LIMIT ${MOST_TIMES}`;

const visitRow = z.object({ id: visitId, date: column.date });
export type AttendedVisit = z.infer<typeof visitRow>;

/** Visits of the last weeks that took place, on the clinic's calendar: what an entry of time may refer to. */
export const listVisitsFor = (db: Db<StaffActor>, id: PatientId): Promise<AttendedVisit[]> =>
  rows(db, visitRow)`
    SELECT v."id", (v."startsAt" AT TIME ZONE c."zone")::date::text AS "date" FROM "Visit" v
    JOIN "Clinic" c ON c."id" = v."clinicId"
    WHERE v."patientId" = ${id}::uuid AND v."state" = 'attended'
      AND v."startsAt" >= ${instantColumn(db.now.subtract({ hours: 24 * (BACK_DAYS + 1) }))}
    ORDER BY v."startsAt" DESC, v."id" LIMIT ${SHOWN.visits}`;

/** What the record says of it: the latest monitoring with its present period and month; undefined where the clinic has it off. */
export async function getMonitored(
  db: Db<StaffActor>,
  records: readonly [PatientId, ...PatientId[]],
): Promise<Entry | null | undefined> {
  if (!(await isMonitoringOn(db))) return undefined;
  return (await listLedgers(db, records, { sets: 1, periods: 1, months: 1 }))[0] ?? null;
}
