import type { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { RED_FLAGS } from "../alerts/vocabulary";
import { countRows } from "../db/counts";
import { instantOf, isoDate } from "../db/dates";
import { Prisma } from "../db/generated/client";
import { helperOf } from "../db/helper-of";
import { rows } from "../db/rows";
import type { Db } from "../db/scope";
import { type PatientId, patientId, type ScreeningId, screeningId } from "../ids";
import { column } from "../stored";
import type { LocalDate } from "../time/calendar-date";
import { type DueScreening, dueScreening, weeklyDueFrom } from "./due";
import { storedAnswers } from "./stored";
import {
  type Answer,
  ASKING_SHORT,
  covers,
  FORM_IDS,
  type Form,
  OCCASIONS,
  type Occasion,
  SCREENING_SOURCES,
  type ScreeningSource,
} from "./vocabulary";

/** Which of these ids are taken, by screenings or by notes of a mistake, with the hash of what they hold. */
export async function findStored(
  db: Db,
  patientId: PatientId,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const found = await rows(db, z.object({ id: column.text, bodyHash: column.text }))`
    SELECT "id"::text, "bodyHash" FROM "Screening"
    WHERE "patientId" = ${patientId}::uuid AND "id" = ANY(${ids}::uuid[])
    UNION ALL SELECT "id"::text, "bodyHash" FROM "ScreeningMistake"
    WHERE "patientId" = ${patientId}::uuid AND "id" = ANY(${ids}::uuid[])`;
  return new Map(found.map((row) => [row.id, row.bodyHash]));
}

type Whose = { clinicId: string; patientId: PatientId; source: ScreeningSource };

/** How many screenings stand of each local day by whoever asks, and how many notes of a mistake of each screening, among these. */
export const countByKey = (
  db: Db,
  { clinicId, patientId, source }: Whose,
  keys: readonly string[],
): Promise<Map<string, number>> =>
  countRows(
    db,
    Prisma.sql`
      SELECT "localDate"::text AS "key", count(*)::int AS "count" FROM "Screening"
      WHERE "clinicId" = ${clinicId}::uuid AND "patientId" = ${patientId}::uuid AND "source" = ${source}
        AND "localDate"::text = ANY(${[...keys]}::text[]) GROUP BY "localDate"
      UNION ALL SELECT "screeningId"::text, count(*)::int FROM "ScreeningMistake"
      WHERE "clinicId" = ${clinicId}::uuid AND "patientId" = ${patientId}::uuid
        AND "screeningId"::text = ANY(${[...keys]}::text[]) GROUP BY "screeningId"`,
  );

/** What each red flag that nobody has unlocked was raised for. */
export const listOpenFlags = (db: Db, patientId: PatientId) =>
  db.tx.alert.findMany({
    where: { patientId, kind: "red-flag", acknowledgedAt: null },
    select: { facts: true },
  });

/** A warning sign was found at an assessment by this id: it is nothing that the patient has answered. */
export const isExamined = async (db: Db, patientId: PatientId, id: string): Promise<boolean> =>
  (await db.tx.alert.findFirst({
    where: { patientId, kind: "red-flag", facts: { path: ["assessmentId"], equals: id } },
    select: { id: true },
  })) !== null;

export type Screening = {
  id: ScreeningId;
  /** Local date. */
  date: LocalDate;
  /** Instant. */
  at: string;
  source: (typeof SCREENING_SOURCES)[number];
  occasion: Occasion;
  form: Form;
  /** The edition of the words that were read. */
  wording: string;
  answers: Answer[];
  /** Said to be a mistake afterwards, as an instant; null where nobody did. */
  mistakenAt: string | null;
  /** The member of the clinic who asked; null where the patient answered alone, or for a member who is gone. */
  askedBy: string | null;
  /** Who answered in the patient's stead; null where the patient did. */
  helper: string | null;
};

const screeningRow = z.object({
  id: screeningId,
  localDate: column.timestamp,
  answeredAt: column.timestamp,
  source: z.enum(SCREENING_SOURCES),
  occasion: z.enum(OCCASIONS),
  form: z.enum(FORM_IDS),
  wording: column.text,
  answers: storedAnswers,
  mistakenAt: column.timestamp.nullable(),
  askedBy: column.text.nullable(),
  helper: column.text.nullable(),
});

const LISTED = 20;

/** The latest screenings, the newest first. */
export async function listScreenings(db: Db, patientId: PatientId): Promise<Screening[]> {
  const found = await rows(db, screeningRow)`
    SELECT s."id", s."localDate", s."answeredAt", s."source", s."occasion", s."form", s."wording", s."answers",
      (SELECT min(k."notedAt") FROM "ScreeningMistake" k
        WHERE k."clinicId" = s."clinicId" AND k."patientId" = s."patientId" AND k."screeningId" = s."id") AS "mistakenAt",
      (SELECT m."name" FROM "Member" m WHERE s."source" = 'staff' AND m."clinicId" = s."clinicId"
        AND m."userId" = s."authorId" LIMIT 1) AS "askedBy",
      ${helperOf(Prisma.sql`s`)} AS "helper"
    FROM "Screening" s WHERE s."patientId" = ${patientId}::uuid
    ORDER BY s."answeredAt" DESC, s."id" DESC LIMIT ${LISTED}`;
  return found.map((row) => ({
    ...row,
    date: isoDate(row.localDate),
    at: instantOf(row.answeredAt).toString(),
    mistakenAt: row.mistakenAt && instantOf(row.mistakenAt).toString(),
  }));
}

const asked = z.object({
  form: z.enum(FORM_IDS),
  localDate: column.date,
  answeredAt: column.timestamp,
});

const circumstances = z.object({
  episodeFrom: column.date.nullable(),
  locked: column.bool,
  weekday: column.int.nullable(),
  phaseChanged: column.bool,
  shortAt: column.timestamp.nullable(),
  kneeAt: column.timestamp.nullable(),
});

/**
 * What is to be asked of a patient now. Two statements, which look at the latest of each form, of the alerts by kind and
 * of the versions, never through a history.
 * @param today the patient's present local date
 */
export async function getDueScreening(
  db: Db,
  patientId: PatientId,
  today: LocalDate,
): Promise<DueScreening | null> {
  const [now] = await rows(db, circumstances)`
    WITH last AS (SELECT max("answeredAt") AS "at" FROM "Screening" WHERE "patientId" = ${patientId}::uuid
      AND "form" IN ('full', 'short'))
    SELECT
      (SELECT e."startDate"::text FROM "Episode" e WHERE e."patientId" = ${patientId}::uuid AND e."endDate" IS NULL
        ORDER BY e."startDate" DESC LIMIT 1) AS "episodeFrom",
      EXISTS (SELECT 1 FROM "Alert" a WHERE a."patientId" = ${patientId}::uuid AND a."acknowledgedAt" IS NULL
        AND a."kind" = ANY(${RED_FLAGS}::text[])) AS "locked",
      (SELECT d."weekday" FROM "ScreeningDay" d WHERE d."patientId" = ${patientId}::uuid
        ORDER BY d."chosenAt" DESC, d."id" DESC LIMIT 1) AS "weekday",
      (SELECT max(COALESCE((a."facts" ->> 'toldAt')::timestamptz, a."at")) FROM "Alert" a
        WHERE a."patientId" = ${patientId}::uuid AND a."kind" = ANY(${ASKING_SHORT}::text[])) AS "shortAt",
      (SELECT max(COALESCE((a."facts" ->> 'toldAt')::timestamptz, a."at")) FROM "Alert" a
        WHERE a."patientId" = ${patientId}::uuid AND a."kind" = 'stop-S4') AS "kneeAt",
      COALESCE((SELECT f."phaseId" FROM "PlanVersion" v JOIN "Phase" f ON f."versionId" = v."id" AND f."current"
          WHERE v."patientId" = ${patientId}::uuid AND v."kind" = 'ordinary' AND v."effectiveFrom" <= ${today}::date
          ORDER BY v."publishedAt" DESC LIMIT 1)
        <> (SELECT f."phaseId" FROM "PlanVersion" v JOIN "Phase" f ON f."versionId" = v."id" AND f."current"
          WHERE v."patientId" = ${patientId}::uuid AND v."kind" = 'ordinary' AND v."publishedAt" <= (SELECT "at" FROM last)
          ORDER BY v."publishedAt" DESC LIMIT 1), false) AS "phaseChanged"`;
  if (!now?.episodeFrom) return null;
  const answered = await rows(db, asked)`
    SELECT s.* FROM unnest(${FORM_IDS}::text[]) AS f("id") CROSS JOIN LATERAL (
      (SELECT "form", "localDate"::text, "answeredAt" FROM "Screening" WHERE "patientId" = ${patientId}::uuid
        AND "form" = f."id" AND "localDate" >= ${now.episodeFrom}::date ORDER BY "answeredAt" DESC LIMIT 1)
      UNION ALL
      (SELECT "form", "localDate"::text, "answeredAt" FROM "Screening" WHERE "patientId" = ${patientId}::uuid
        AND "form" = f."id" AND "localDate" >= ${now.episodeFrom}::date
        ORDER BY "answeredAt" LIMIT 1)) s`;
  const told = [
    ...(now.shortAt ? [{ asks: "short" as const, at: instantOf(now.shortAt) }] : []),
    ...(now.kneeAt ? [{ asks: "knee-stop" as const, at: instantOf(now.kneeAt) }] : []),
  ];
  return dueScreening({
    today,
    ...now,
    told,
    answered: answered.map(({ form, localDate, answeredAt }) => ({
      form,
      date: localDate,
      at: instantOf(answeredAt),
    })),
  });
}

/** Somebody can be asked: the patient has a sign-in, or a helper does. */
const HAS_PHONE = Prisma.sql`(p."userId" IS NOT NULL OR EXISTS (SELECT 1 FROM "Helper" h
  WHERE h."clinicId" = p."clinicId" AND h."patientId" = p."id" AND h."joinedAt" IS NOT NULL AND h."endedAt" IS NULL))`;

const openRow = z.object({ patientId, at: column.timestamp });

/** The forms that ask all that this one does. */
const covering = (form: Form): Form[] => FORM_IDS.filter((one) => covers(one, form));

/**
 * Since when the questions are open to each of these patients that a stop or a warning chart asks, in one statement: the
 * first that was told in the open episode and that no later answer covers. Left out is who has no phone to be asked on.
 */
export async function listOpenQuestions(
  db: Db,
  ids: readonly PatientId[],
): Promise<Map<PatientId, Temporal.Instant>> {
  const found = await rows(db, openRow)`
    SELECT e."patientId", min(told."at") AS "at"
    FROM "Episode" e JOIN "Patient" p ON p."clinicId" = e."clinicId" AND p."id" = e."patientId" AND ${HAS_PHONE}
    CROSS JOIN LATERAL (
      SELECT COALESCE((a."facts" ->> 'toldAt')::timestamptz, a."at") AS "at",
        CASE WHEN a."kind" = 'stop-S4' THEN ${covering("knee-stop")}::text[] ELSE ${covering("short")}::text[] END AS "forms"
      FROM "Alert" a WHERE a."clinicId" = e."clinicId" AND a."patientId" = e."patientId" AND a."at" >= e."startDate"
        AND (a."kind" = 'stop-S4' OR a."kind" = ANY(${ASKING_SHORT}::text[]))) told
    WHERE e."patientId" = ANY(${ids}::uuid[]) AND e."endDate" IS NULL AND NOT EXISTS (
      SELECT 1 FROM "Screening" s WHERE s."clinicId" = e."clinicId" AND s."patientId" = e."patientId"
        AND s."localDate" >= e."startDate" AND s."form" = ANY(told."forms") AND s."answeredAt" >= told."at")
    GROUP BY e."patientId"`;
  return new Map(found.map((row) => [row.patientId, instantOf(row.at)]));
}

const weekdayRow = z.object({ weekday: column.int.nullable() });

/** The ISO weekday of the weekly questions: as picked, else that of the episode's first screening; null before it. */
export async function getWeekday(db: Db, patientId: PatientId): Promise<number | null> {
  const [row] = await rows(db, weekdayRow)`
    SELECT COALESCE(
      (SELECT "weekday" FROM "ScreeningDay" WHERE "patientId" = ${patientId}::uuid
        ORDER BY "chosenAt" DESC, "id" DESC LIMIT 1),
      (SELECT extract(isodow FROM min(s."localDate"))::int FROM "Screening" s
        JOIN "Episode" e ON e."clinicId" = s."clinicId" AND e."patientId" = s."patientId" AND e."endDate" IS NULL
        WHERE s."patientId" = ${patientId}::uuid AND s."localDate" >= e."startDate"
          AND s."form" IN ('full', 'short'))) AS "weekday"`;
  return row?.weekday ?? null;
}

const weeklyRow = z.object({
  patientId,
  first: column.date,
  latest: column.date,
  weekday: column.int.nullable(),
});

/**
 * From when on the weekly questions are due to each of these patients, in one statement. Left out are those who have no
 * open episode, have answered nothing in it yet, or have no phone to be asked on.
 */
export async function listWeeklyDue(db: Db, ids: readonly PatientId[]): Promise<Map<PatientId, LocalDate>> {
  const found = await rows(db, weeklyRow)`
    SELECT e."patientId", answered."first"::text, answered."latest"::text,
      (SELECT d."weekday" FROM "ScreeningDay" d WHERE d."clinicId" = e."clinicId" AND d."patientId" = e."patientId"
        ORDER BY d."chosenAt" DESC, d."id" DESC LIMIT 1) AS "weekday"
    FROM "Episode" e JOIN "Patient" p ON p."clinicId" = e."clinicId" AND p."id" = e."patientId" AND ${HAS_PHONE}
    CROSS JOIN LATERAL (
      SELECT min(s."localDate") AS "first", max(s."localDate") AS "latest" FROM "Screening" s
      WHERE s."clinicId" = e."clinicId" AND s."patientId" = e."patientId" AND s."localDate" >= e."startDate"
        AND s."form" IN ('full', 'short')) answered
    WHERE e."patientId" = ANY(${ids}::uuid[]) AND e."endDate" IS NULL AND answered."first" IS NOT NULL`;
  return new Map(
    found.flatMap((row): [PatientId, LocalDate][] => {
      const due = weeklyDueFrom([row.first, row.latest], row.weekday);
      return due ? [[row.patientId, due]] : [];
    }),
  );
}
