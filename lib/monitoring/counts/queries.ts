import { z } from "zod";
import type { StaffActor } from "../../db/actor";
import { Prisma } from "../../db/generated/client";
import { rows } from "../../db/rows";
import type { Db } from "../../db/scope";
import type { PatientId } from "../../ids";
import { column } from "../../stored";
import type { LocalDate } from "../../time/calendar-date";
import { HOWS, isLive } from "../vocabulary";

/** Of a statement that names the monitoring `m`: what was recorded by mistake never was. */
export const STANDS = Prisma.sql`(m."endedAt" IS NULL OR m."lastDay" IS NOT NULL)`;

/** All records of the person that a row `w` is of. */
const RECORDS = Prisma.sql`w."record" || ARRAY(SELECT q."id" FROM "Patient" q
  WHERE q."clinicId" = w."clinic" AND q."mergedIntoId" = w."record")`;

type Window = { recordId: PatientId; from: LocalDate; to: LocalDate };
type Since = Window & { since: LocalDate };

const unnest = (db: Db<StaffActor>, windows: readonly Since[]): Prisma.Sql => Prisma.sql`
  (SELECT u.*, ${db.actor.clinicId}::uuid AS "clinic" FROM unnest(${windows.map((one) => one.recordId)}::uuid[],
    ${windows.map((one) => one.from)}::date[], ${windows.map((one) => one.to)}::date[], ${windows.map((one) => one.since)}::date[])
    WITH ORDINALITY AS u("record", "from", "to", "since", "nth")) w`;

/** What a check-in answers; null where it was skipped, or takes an earlier answer of its day back. */
const answerOf = (checkin: "c" | "n"): Prisma.Sql => {
  const body = Prisma.raw(`${checkin}."body"`);
  return Prisma.sql`coalesce(${body} ->> 'score', ${body} ->> 'pain', ${body} ->> 'minutes', ${body} ->> 'settled')`;
};

const daysRow = z.object({ days: column.int, late: column.int });
type Days = z.infer<typeof daysRow>;

/**
 * Local days of each window with an entry of the patient's own: a log or an answered check-in that was not taken back, or a body chart,
 * from whoever holds their phone. What staff enter is none. A day counts once.
 * @returns also how many of them are on `since` or after it
 */
export const countDays = (db: Db<StaffActor>, windows: readonly Since[]): Promise<Days[]> =>
  rows(db, daysRow)`
    SELECT count(d."date")::int AS "days", (count(d."date") FILTER (WHERE d."date" >= w."since"))::int AS "late"
    FROM ${unnest(db, windows)} LEFT JOIN LATERAL (
      SELECT l."localDate" AS "date" FROM "DoseLog" l WHERE l."clinicId" = w."clinic" AND l."patientId" = ANY(${RECORDS})
        AND l."localDate" BETWEEN w."from" AND w."to" AND l."source" = 'patient'
        AND (SELECT k."kind" FROM "LogCorrection" k WHERE k."clinicId" = l."clinicId" AND k."patientId" = l."patientId"
          AND k."logId" = l."id" ORDER BY k."correctedAt" DESC, k."id" DESC LIMIT 1) IS DISTINCT FROM 'undo'
      UNION SELECT c."localDate" FROM "Checkin" c WHERE c."clinicId" = w."clinic" AND c."patientId" = ANY(${RECORDS})
        AND c."localDate" BETWEEN w."from" AND w."to"
        AND ${answerOf("c")} IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM "Checkin" n WHERE n."clinicId" = c."clinicId" AND n."patientId" = c."patientId"
          AND n."localDate" = c."localDate" AND n."kind" = c."kind" AND n."goalId" IS NOT DISTINCT FROM c."goalId"
          AND ${answerOf("n")} IS NULL AND (n."answeredAt", n."id") > (c."answeredAt", c."id"))
      UNION SELECT b."localDate" FROM "BodyChart" b WHERE b."clinicId" = w."clinic" AND b."patientId" = ANY(${RECORDS})
        AND b."localDate" BETWEEN w."from" AND w."to" AND b."source" = 'patient') d ON true
    GROUP BY w."nth" ORDER BY w."nth"`;

const timesRow = z.object({ minutes: column.int, live: column.int });

/**
 * Minutes of each window that nobody countered, of monitorings that stand, and how many of its entries were of a contact in which both
 * speak.
 */
export const sumTimes = (
  db: Db<StaffActor>,
  windows: readonly Window[],
): Promise<z.infer<typeof timesRow>[]> =>
  rows(db, timesRow)`
    SELECT s."minutes", s."live" FROM ${unnest(
      db,
      windows.map((one) => ({ ...one, since: one.from })),
    )} CROSS JOIN LATERAL (
      SELECT coalesce(sum(t."minutes"), 0)::int AS "minutes",
        count(*) FILTER (WHERE t."how" = ANY(${HOWS.filter(isLive)}))::int AS "live"
      FROM "MonitoringTime" t
      JOIN "Monitoring" m ON m."clinicId" = t."clinicId" AND m."patientId" = t."patientId" AND m."id" = t."monitoringId" AND ${STANDS}
      WHERE t."clinicId" = w."clinic" AND t."patientId" = ANY(${RECORDS})
        AND t."localDate" BETWEEN w."from" AND w."to" AND t."countersId" IS NULL
        AND (SELECT n."id" FROM "MonitoringTime" n WHERE n."clinicId" = t."clinicId" AND n."patientId" = t."patientId"
          AND n."countersId" = t."id") IS NULL) s
    ORDER BY w."nth"`;
