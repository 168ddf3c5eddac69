import { z } from "zod";
import { present } from "../caseload/queries";
import { readsOutcomes } from "../clinics/policy";
import type { StaffActor, SystemActor } from "../db/actor";
import { instantColumn } from "../db/dates";
import { Prisma } from "../db/generated/client";
import { asProgram } from "../db/program";
import { rows } from "../db/rows";
import type { Db } from "../db/scope";
import { IN_USE } from "../patients/queries";
import { column } from "../stored";
import { type Episode, type Outcomes, outcomesOf } from "./outcomes";
import { LEAST_DAYS, MONTHS, MOST_EPISODES, type OutcomeMeasure } from "./vocabulary";

/** The records of one person: the episode's own, and those that were merged into it. Each is asked by itself, by its index. */
const RECORDS = Prisma.sql`unnest(e."patientId" || ARRAY(SELECT q."id" FROM "Patient" q
  WHERE q."clinicId" = e."clinicId" AND q."mergedIntoId" = e."patientId")) AS record("id")`;

const WITHIN = (date: string): Prisma.Sql => {
  const day = Prisma.raw(date);
  return Prisma.sql`${day} >= e."startDate" AND (e."endDate" IS NULL OR ${day} <= e."endDate")`;
};

/** The value that stands for the first day or the last one of an episode: of what staff entered and the patient answered. */
const valueAt = (code: OutcomeMeasure, end: "ASC" | "DESC"): Prisma.Sql => {
  const order = Prisma.raw(end);
  return Prisma.sql`
    SELECT one.* FROM ${RECORDS} CROSS JOIN LATERAL (
      (SELECT r."localDate" AS "date", r."value", r."recordedAt" AS "at" FROM "MeasureResult" r
        WHERE r."clinicId" = e."clinicId" AND r."patientId" = record."id" AND r."measure" = ${code} AND r."value" IS NOT NULL
          AND ${WITHIN('r."localDate"')} AND NOT EXISTS (SELECT 1 FROM "MeasureResult" n
            WHERE n."clinicId" = r."clinicId" AND n."patientId" = r."patientId" AND n."replacesId" = r."id")
        ORDER BY r."localDate" ${order}, r."recordedAt" DESC LIMIT 1)
      UNION ALL
      (SELECT c."localDate", (c."body" ->> 'score')::int, c."answeredAt" FROM "Checkin" c
        WHERE c."clinicId" = e."clinicId" AND c."patientId" = record."id" AND c."kind" = ${code}
          AND c."body" ->> 'score' IS NOT NULL AND ${WITHIN('c."localDate"')}
          AND NOT EXISTS (SELECT 1 FROM "Checkin" n WHERE n."clinicId" = c."clinicId" AND n."patientId" = c."patientId"
            AND n."kind" = c."kind" AND n."localDate" = c."localDate" AND n."body" ->> 'score' IS NULL
            AND (n."answeredAt", n."id") > (c."answeredAt", c."id"))
        ORDER BY c."localDate" ${order}, c."answeredAt" DESC LIMIT 1)) one
    ORDER BY "date" ${order}, "at" DESC LIMIT 1`;
};

const episodeRow = z.object({
  adherence: z.number().nullable(),
  start: column.int.nullable(),
  now: column.int.nullable(),
  plan: column.text.nullable(),
});

/**
 * The episodes of the clinic that began in the last two years, each once: of a person with two records that of the one in use. Adherence
 * is as the caseload shows it today, or showed it last before the episode ended; nothing is counted here.
 */
async function listEpisodes(own: Db<SystemActor>, code: OutcomeMeasure): Promise<Episode[]> {
  const found = await rows(own, episodeRow)`
    SELECT (coalesce(s."daNum", e."adherenceNum")::numeric / coalesce(s."daDen", e."adherenceDen")::numeric)::float8 AS "adherence",
      first."value" AS "start", CASE WHEN last."date" >= first."date" + ${LEAST_DAYS}::int THEN last."value" END AS "now",
      (SELECT p."name" FROM "Plan" p WHERE p."clinicId" = e."clinicId" AND p."episodeId" = e."id"
        ORDER BY p."createdAt" DESC, p."id" DESC LIMIT 1) AS "plan"
    FROM (SELECT b.* FROM "Episode" b JOIN "Patient" p ON p."clinicId" = b."clinicId" AND p."id" = b."patientId"
        AND ${IN_USE}
      WHERE b."clinicId" = ${own.actor.clinicId}::uuid AND b."endReason" IS DISTINCT FROM 'error'
        AND b."startDate" >= (${instantColumn(own.now)}::timestamptz - make_interval(months => ${MONTHS}::int))::date
      ORDER BY b."startDate" DESC, b."id" LIMIT ${MOST_EPISODES}) e
    LEFT JOIN "CaseloadStatus" s ON e."endDate" IS NULL AND s."clinicId" = e."clinicId" AND s."patientId" = e."patientId"
      AND ${present(own)}
    LEFT JOIN LATERAL (${valueAt(code, "ASC")}) first ON true
    LEFT JOIN LATERAL (${valueAt(code, "DESC")}) last ON true`;
  return found;
}

/** Null for whoever doesn't read it. An owner alone reads no patients: the program does, and lets out groups of ten or more. */
export async function readOutcomes(db: Db<StaffActor>, code: OutcomeMeasure): Promise<Outcomes | null> {
  if (!readsOutcomes(db.actor)) return null;
  return asProgram(db, async (own) => outcomesOf(code, await listEpisodes(own, code)));
}
