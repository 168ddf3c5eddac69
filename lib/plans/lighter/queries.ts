import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { instantOf } from "../../db/dates";
import { Prisma } from "../../db/generated/client";
import { rows } from "../../db/rows";
import type { Db } from "../../db/scope";
import type { LibraryExercise } from "../../exercises/queries";
import { type PatientId, type PlanVersionId, planVersionId, uuid } from "../../ids";
import { column } from "../../stored";
import { addDays, type LocalDate } from "../../time/calendar-date";
import { getVersionContent } from "../queries";
import type { PlanContent } from "../schema";
import { preparedLast, type Swap, type Withdrawal } from "./spans";
import { lighterStart } from "./start";
import { LIGHTER_DAYS, SWAPS_TO } from "./vocabulary";

const at = column.instant.transform((written) => Temporal.Instant.from(written));

/** Taps as `swapsSince` answers them. */
const swapList = z.array(
  z.object({
    id: uuid,
    to: z.enum(SWAPS_TO),
    date: column.date,
    until: column.date.nullable(),
    at,
    recordedAt: at,
  }),
);

/** What a patient's days from `from` on go by: the taps since then, and those before that may still last. */
const swapsSince = (patient: Prisma.Sql, from: LocalDate): Prisma.Sql => Prisma.sql`
  (SELECT coalesce(json_agg(json_build_object('id', s."id", 'to', s."swapTo", 'date', s."localDate",
      'until', s."untilDate", 'at', s."swappedAt", 'recordedAt', s."receivedAt")), '[]')
    FROM "PlanSwap" s WHERE s."patientId" = ${patient}
      AND s."localDate" > ${addDays(from, -LIGHTER_DAYS.max)}::date)`;

/** Taps and withdrawals as `takenSince` answers them. */
export const taken = { swaps: swapList, withdrawals: z.array(z.object({ at, date: column.date })) };

/** What was withdrawn since then, and last before: what that left off is off until another is prepared. */
const withdrawalsSince = (patient: Prisma.Sql, from: LocalDate): Prisma.Sql => {
  const start = addDays(from, -LIGHTER_DAYS.max);
  return Prisma.sql`
  (SELECT coalesce(json_agg(json_build_object('at', w."withdrawnAt", 'date', w."localDate")), '[]')
    FROM "LighterWithdrawal" w WHERE w."patientId" = ${patient} AND w."localDate" >= coalesce((SELECT max(b."localDate")
      FROM "LighterWithdrawal" b WHERE b."patientId" = ${patient} AND b."localDate" <= ${start}::date), ${start}::date))`;
};

/** The columns of `taken`: what a patient's days from `from` on go by. */
export const takenSince = (patient: Prisma.Sql, from: LocalDate): Prisma.Sql =>
  Prisma.sql`${swapsSince(patient, from)} AS "swaps", ${withdrawalsSince(patient, from)} AS "withdrawals"`;

export async function listSwaps(db: Db, id: PatientId, from: LocalDate): Promise<Swap[]> {
  const [found] = await rows(db, z.object({ swaps: swapList }))`
    SELECT ${swapsSince(Prisma.sql`${id}::uuid`, from)} AS "swaps"`;
  return found?.swaps ?? [];
}

const headRow = z.object({
  id: planVersionId,
  number: column.int,
  publishedAt: column.timestamp,
  effectiveFrom: column.date,
  endsOn: column.date.nullable(),
  lighterDays: column.int.nullable(),
  publisherName: column.text,
});

type Head = Omit<z.infer<typeof headRow>, "publishedAt" | "lighterDays"> & { publishedAt: Temporal.Instant };
/** When the versions of the open episode count, which of them are prepared for bad days, and when those were withdrawn. */
export type LighterHeads = {
  usual: Head[];
  prepared: (Head & { lighterDays: number })[];
  withdrawals: Withdrawal[];
};

const withdrawalRow = z.object({ at: column.timestamp, date: column.date });

/** Without contents and taps, in the order of publication. */
export async function listLighterHeads(db: Db, id: PatientId): Promise<LighterHeads> {
  const found = await rows(db, headRow)`
    SELECT v."id", v."number", v."publishedAt", v."effectiveFrom"::text, v."endsOn"::text, v."lighterDays",
      coalesce(m."name", '') AS "publisherName"
    FROM "PlanVersion" v JOIN "Plan" p ON p."id" = v."planId" AND p."patientId" = ${id}::uuid
    JOIN "Episode" e ON e."id" = p."episodeId" AND e."endDate" IS NULL
    LEFT JOIN "Member" m ON m."clinicId" = v."clinicId" AND m."id" = v."publishedBy"
    WHERE v."patientId" = ${id}::uuid ORDER BY v."publishedAt", v."number"`;
  const withdrawn = await rows(db, withdrawalRow)`
    SELECT w."withdrawnAt" AS "at", w."localDate"::text AS "date" FROM "LighterWithdrawal" w
    WHERE w."patientId" = ${id}::uuid`;
  const withdrawals = withdrawn.map(({ at: when, date }) => ({ at: instantOf(when), date }));
  const heads: LighterHeads = { usual: [], prepared: [], withdrawals };
  for (const { lighterDays, publishedAt, ...row } of found) {
    const head = { ...row, publishedAt: instantOf(publishedAt) };
    if (lighterDays === null) heads.usual.push(head);
    else heads.prepared.push({ ...head, lighterDays });
  }
  return heads;
}

const withdrawnRow = z.object({
  at: column.timestamp,
  date: column.date,
  by: column.text,
  reason: column.text,
});
/** Who withdrew the lighter plan, when (an instant), on which local day of the patient's, and why. */
export type Withdrawn = Omit<z.infer<typeof withdrawnRow>, "at"> & { at: string };

/** The withdrawal that stands: nothing was published since. Null for none. */
export async function getWithdrawn(db: Db, id: PatientId): Promise<Withdrawn | null> {
  const [found] = await rows(db, withdrawnRow)`
    SELECT w."withdrawnAt" AS "at", w."localDate"::text AS "date", m."name" AS "by", w."reason" FROM "LighterWithdrawal" w
    JOIN "Member" m ON m."clinicId" = w."clinicId" AND m."id" = w."withdrawnBy"
    WHERE w."patientId" = ${id}::uuid AND NOT EXISTS (SELECT 1 FROM "PlanVersion" v
      WHERE v."patientId" = w."patientId" AND v."publishedAt" > w."withdrawnAt")
    ORDER BY w."withdrawnAt" DESC LIMIT 1`;
  return found ? { ...found, at: instantOf(found.at).toString() } : null;
}

/** Was one prepared for the plan published last? */
export const hasLighter = async (db: Db, id: PatientId): Promise<boolean> =>
  preparedLast(await listLighterHeads(db, id)) !== null;

/** The lighter plan that stands, with who prepared it and when (an instant). */
export type StandingLighter = {
  id: PlanVersionId;
  number: number;
  publisherName: string;
  publishedAt: string;
};

/** What a lighter plan begins as in the builder, how many days it lasts, and what stands or was withdrawn. */
export type LighterBeginning = {
  begun: PlanContent;
  days: number;
  current: StandingLighter | null;
  withdrawn: Withdrawn | null;
};

/** The one that was prepared for this plan, the last published; else the plan itself at half the doses. */
export async function getLighterBeginning(
  db: Db,
  id: PatientId,
  plan: PlanContent,
  library: readonly Pick<LibraryExercise, "id" | "slug" | "own">[],
): Promise<LighterBeginning> {
  const last = preparedLast(await listLighterHeads(db, id));
  const content = last && (await getVersionContent(db, last.id));
  const withdrawn = await getWithdrawn(db, id);
  if (last && content) {
    const { number, publisherName, publishedAt } = last;
    const current = { id: last.id, number, publisherName, publishedAt: publishedAt.toString() };
    return { begun: content, days: last.lighterDays, current, withdrawn };
  }
  const walking = library.find((exercise) => exercise.slug === "walking" && !exercise.own)?.id;
  return {
    begun: lighterStart(plan, (exercise) => exercise === walking),
    days: LIGHTER_DAYS.usual,
    ...{ current: null, withdrawn },
  };
}
