import type { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { instantOf } from "../../db/dates";
import { rows } from "../../db/rows";
import type { Db } from "../../db/scope";
import { type PatientId, patientId, planVersionId, uuid } from "../../ids";
import { column } from "../../stored";
import { addDays, type LocalDate } from "../../time/calendar-date";
import type { Swap } from "./spans";
import { LIGHTER_DAYS, SWAPS_TO } from "./vocabulary";

const swapRow = z.object({
  patientId,
  id: uuid,
  to: z.enum(SWAPS_TO),
  date: column.date,
  until: column.date.nullable(),
  at: column.timestamp,
  recordedAt: column.timestamp,
});

/** What days from `from` on go by: the taps since then, and those before that may still last. */
export async function listSwaps(
  db: Db,
  ids: readonly PatientId[],
  from: LocalDate,
): Promise<(Swap & { patientId: PatientId })[]> {
  const found = await rows(db, swapRow)`
    SELECT s."patientId", s."id", s."swapTo" AS "to", s."localDate"::text AS "date", s."untilDate"::text AS "until",
      s."swappedAt" AS "at", s."receivedAt" AS "recordedAt"
    FROM "PlanSwap" s WHERE s."patientId" = ANY(${ids}::uuid[])
      AND s."localDate" > ${addDays(from, -LIGHTER_DAYS.max)}::date`;
  return found.map(({ at, recordedAt, ...swap }) => ({
    ...swap,
    at: instantOf(at),
    recordedAt: instantOf(recordedAt),
  }));
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
