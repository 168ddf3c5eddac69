import { z } from "zod";
import { instantOf, isoDate } from "../../db/dates";
import { rows } from "../../db/rows";
import type { Db } from "../../db/scope";
import { bodyChartId, type EpisodeId, type KnownSignsId, knownSignsId, type PatientId } from "../../ids";
import { column } from "../../stored";
import type { BodyMark } from "../schema";
import { storedMarks } from "../stored";
import { joined } from "./known";

const marksRow = z.object({ marks: storedMarks });

/** What clinicians recorded as known in an episode and didn't end, one mark a place; empty where nobody did. */
export async function getKnown(db: Db, patientId: PatientId, episodeId: EpisodeId): Promise<BodyMark[]> {
  const found = await rows(db, marksRow)`
    SELECT "marks" FROM "KnownSigns"
    WHERE "patientId" = ${patientId}::uuid AND "episodeId" = ${episodeId}::uuid AND "endedAt" IS NULL`;
  return joined(found.flatMap(({ marks }) => marks));
}

export type KnownSigns = {
  id: KnownSignsId;
  marks: BodyMark[];
  /** Local date of the chart it was seen on. */
  date: string;
  reason: string;
  /** Instant. */
  at: string;
  /** Null for a member who is gone. */
  by: string | null;
};

const knownRow = z.object({
  id: knownSignsId,
  marks: storedMarks,
  date: column.timestamp,
  reason: column.text,
  at: column.timestamp,
  by: column.text.nullable(),
});

/** What stands as known in the open episode, the newest first, with whose word it is. */
export async function listKnown(db: Db, patientId: PatientId): Promise<KnownSigns[]> {
  const found = await rows(db, knownRow)`
    SELECT k."id", k."marks", k."localDate" AS "date", k."reason", k."recordedAt" AS "at", m."name" AS "by"
    FROM "KnownSigns" k
    JOIN "Episode" e ON e."clinicId" = k."clinicId" AND e."patientId" = k."patientId" AND e."id" = k."episodeId"
      AND e."endDate" IS NULL
    LEFT JOIN "Member" m ON m."clinicId" = k."clinicId" AND m."id" = k."recordedBy"
    WHERE k."patientId" = ${patientId}::uuid AND k."endedAt" IS NULL
    ORDER BY k."recordedAt" DESC, k."id" DESC`;
  return found.map((row) => ({ ...row, date: isoDate(row.date), at: instantOf(row.at).toString() }));
}

/** The chart an alert was raised by, in its episode. */
export async function findJudged(db: Db, patientId: PatientId, chartId: string) {
  const [chart] = await rows(
    db,
    z.object({ id: bodyChartId, episodeId: column.text, localDate: column.timestamp, marks: storedMarks }),
  )`
    SELECT "id", "episodeId"::text, "localDate", "marks" FROM "BodyChart"
    WHERE "patientId" = ${patientId}::uuid AND "id" = ${chartId}::uuid`;
  return chart ?? null;
}
