import { z } from "zod";
import { Prisma } from "../../db/generated/client";
import { rows } from "../../db/rows";
import type { Db } from "../../db/scope";
import { memberId, type PatientId, patientId } from "../../ids";
import { column, stored } from "../../stored";
import { storedReason } from "../stored-reasons";
import { ASSIGNABLE, MOST_DAYS, mayBeQuiet, QUIET_HOWS, type QuietReason } from "./vocabulary";
import type { Quiet } from "./worse";

/** The reason as it was seen. One that can't be read any more keeps nothing quiet: what it was about is shown again. */
const storedSeen = stored(z.object({ reason: storedReason }))
  .transform(({ reason }): QuietReason | null => (mayBeQuiet(reason) ? reason : null))
  .catch(null);

const quietRow = z.object({
  patientId,
  flag: z.enum(ASSIGNABLE),
  how: z.enum(QUIET_HOWS),
  on: column.date,
  until: column.date,
  seen: storedSeen,
});

/** What somebody made quiet, by patient and reason; whether it still is, `isQuiet` says. */
export async function listQuiet(
  db: Db,
  ids: readonly PatientId[],
): Promise<Map<PatientId, ReadonlyMap<string, Quiet>>> {
  const found = await rows(db, quietRow)`
    SELECT h."patientId", h."flag", h."how", h."onDate"::text AS "on", h."until"::text, h."seen"
    FROM "ReasonHandling" h WHERE h."patientId" = ANY(${ids}::uuid[]) AND h."how" IS NOT NULL`;
  const quiet = new Map<PatientId, Map<string, Quiet>>();
  for (const { patientId: id, flag, seen, ...rest } of found) {
    if (seen === null) continue;
    const own = quiet.get(id) ?? new Map<string, Quiet>();
    quiet.set(id, own.set(flag, { ...rest, seen }));
  }
  return quiet;
}

const handling = z.object({
  flag: z.enum(ASSIGNABLE),
  version: column.int,
  how: z.enum(QUIET_HOWS).nullable(),
  until: column.date.nullable(),
  /** Whoever is to see to it; null for nobody, for one who has left, and once that was long ago. */
  assigneeId: memberId.nullable(),
  assignee: column.text.nullable(),
  /** Who handled it last; null for a member whose name is gone. */
  by: column.text.nullable(),
});
export type Handling = z.infer<typeof handling>;

/** How the reasons of a row were handled, of which there is one at most for each kind of reason. */
export const handledRows = z.array(handling);

/** Given not so long ago that it says nothing any more. Of a statement that names the status `s` and the handling `h`. */
const stillGiven = Prisma.sql`s."lastDay" + 1 < h."assignedOn" + ${MOST_DAYS}::int`;

/** Of a statement that names the status `s`: `handledRows`. */
export const handledOf = Prisma.sql`(SELECT coalesce(json_agg(json_build_object('flag', h."flag",
      'version', h."version", 'how', h."how", 'until', h."until", 'assigneeId', a."id", 'assignee', a."name", 'by', b."name")), '[]')
    FROM "ReasonHandling" h
    LEFT JOIN "Member" a ON a."clinicId" = h."clinicId" AND a."id" = h."assigneeId" AND a."leftAt" IS NULL AND ${stillGiven}
    LEFT JOIN "Member" b ON b."clinicId" = h."clinicId" AND b."id" = h."handledBy"
    WHERE h."clinicId" = s."clinicId" AND h."patientId" = s."patientId")`;

/** Whether a reason that stands was given to this member. Of a statement that names the status `s`. */
export const assignedTo = (member: string): Prisma.Sql =>
  Prisma.sql`EXISTS (SELECT 1 FROM "ReasonHandling" h WHERE h."clinicId" = s."clinicId"
    AND h."patientId" = s."patientId" AND h."assigneeId" = ${member}::uuid AND ${stillGiven}
    AND s."flags" @> jsonb_build_array(jsonb_build_object('flag', h."flag")) AND NOT (h."flag" = ANY(s."quiet")))`;
