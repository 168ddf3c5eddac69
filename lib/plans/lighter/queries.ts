import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { instantOf } from "../../db/dates";
import { Prisma } from "../../db/generated/client";
import { rows } from "../../db/rows";
import type { Db } from "../../db/scope";
import type { LibraryExercise } from "../../exercises/queries";
import { type PatientId, planVersionId, uuid } from "../../ids";
import { column } from "../../stored";
import { addDays, type LocalDate } from "../../time/calendar-date";
import { getVersionContent } from "../queries";
import type { PlanContent } from "../schema";
import { preparedLast, type Swap } from "./spans";
import { lighterStart } from "./start";
import { LIGHTER_DAYS, SWAPS_TO } from "./vocabulary";

const at = column.instant.transform((written) => Temporal.Instant.from(written));

/** Taps as `swapsSince` answers them. */
export const swapList = z.array(
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
export const swapsSince = (patient: Prisma.Sql, from: LocalDate): Prisma.Sql => Prisma.sql`
  (SELECT coalesce(json_agg(json_build_object('id', s."id", 'to', s."swapTo", 'date', s."localDate",
      'until', s."untilDate", 'at', s."swappedAt", 'recordedAt', s."receivedAt")), '[]')
    FROM "PlanSwap" s WHERE s."patientId" = ${patient}
      AND s."localDate" > ${addDays(from, -LIGHTER_DAYS.max)}::date)`;

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
});

type Head = Omit<z.infer<typeof headRow>, "publishedAt" | "lighterDays"> & { publishedAt: Temporal.Instant };
/** When the versions of the open episode count, and which of them are prepared for bad days. */
export type LighterHeads = { usual: Head[]; prepared: (Head & { lighterDays: number })[] };

/** Without contents and taps, in the order of publication. */
export async function listLighterHeads(db: Db, id: PatientId): Promise<LighterHeads> {
  const found = await rows(db, headRow)`
    SELECT v."id", v."number", v."publishedAt", v."effectiveFrom"::text, v."endsOn"::text, v."lighterDays"
    FROM "PlanVersion" v JOIN "Plan" p ON p."id" = v."planId" AND p."patientId" = ${id}::uuid
    JOIN "Episode" e ON e."id" = p."episodeId" AND e."endDate" IS NULL
    WHERE v."patientId" = ${id}::uuid ORDER BY v."publishedAt", v."number"`;
  const heads: LighterHeads = { usual: [], prepared: [] };
  for (const { lighterDays, publishedAt, ...row } of found) {
    const head = { ...row, publishedAt: instantOf(publishedAt) };
    if (lighterDays === null) heads.usual.push(head);
    else heads.prepared.push({ ...head, lighterDays });
  }
  return heads;
}

/** Was one prepared for the plan published last? */
export const hasLighter = async (db: Db, id: PatientId): Promise<boolean> =>
  preparedLast(await listLighterHeads(db, id)) !== null;

/** What a lighter plan begins as in the builder, and how many days it lasts. */
export type LighterBeginning = { begun: PlanContent; days: number };

/** The one that was prepared for this plan, the last published; else the plan itself at half the doses. */
export async function getLighterBeginning(
  db: Db,
  id: PatientId,
  plan: PlanContent,
  library: readonly Pick<LibraryExercise, "id" | "slug" | "own">[],
): Promise<LighterBeginning> {
  const last = preparedLast(await listLighterHeads(db, id));
  const content = last && (await getVersionContent(db, last.id));
  if (last && content) return { begun: content, days: last.lighterDays };
  const walking = library.find((exercise) => exercise.slug === "walking" && !exercise.own)?.id;
  return {
    begun: lighterStart(plan, (exercise) => exercise === walking),
    days: LIGHTER_DAYS.usual,
  };
}
