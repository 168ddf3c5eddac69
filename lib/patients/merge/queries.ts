import { z } from "zod";
import { instantOf } from "../../db/dates";
import { Prisma } from "../../db/generated/client";
import type { Db } from "../../db/scope";
import { SIDES } from "../../exercises/vocabulary";
import { type PatientId, patientId } from "../../ids";
import { column } from "../../stored";
import type { Mergeable } from "./policy";

export type MergeState = Mergeable & {
  userId: string | null;
  keptId: PatientId | null;
  mergedAt: ReturnType<typeof instantOf> | null;
  mergedUserId: string | null;
};

/** Where a record stands for a merge; null for an unknown or foreign id. */
export async function getMergeState(db: Db, id: PatientId): Promise<MergeState | null> {
  if (db.actor.kind === "auth") return null;
  const row = await db.tx.patient.findFirst({
    where: { id, clinicId: db.actor.clinicId },
    select: {
      ...{ userId: true, diedOn: true, enteredInErrorAt: true },
      ...{ mergedIntoId: true, mergedAt: true, mergedUserId: true },
      conditions: { where: { endedAt: null }, select: { code: true, side: true } },
      _count: {
        select: {
          ...{ mergedHere: true, episodes: { where: { endDate: null } } },
          alerts: { where: { acknowledgedAt: null } },
        },
      },
    },
  });
  if (!row) return null;
  return {
    userId: row.userId,
    keptId: row.mergedIntoId as PatientId | null,
    mergedAt: row.mergedAt && instantOf(row.mergedAt),
    mergedUserId: row.mergedUserId,
    open: row._count.episodes > 0,
    died: row.diedOn !== null,
    enteredInError: row.enteredInErrorAt !== null,
    merged: row.mergedIntoId !== null,
    hasSignIn: row.userId !== null,
    holds: row._count.mergedHere,
    openAlerts: row._count.alerts,
    conditions: row.conditions,
  };
}

/** A record of the same person, merged into the one that is shown. */
const mergedRecord = z.object({
  id: patientId,
  name: column.text,
  dateOfBirth: column.date,
  at: column.instant,
  episodes: z.array(
    z.object({ startDate: column.date, endDate: column.date.nullable(), side: z.enum(SIDES) }),
  ),
  logs: column.int,
  charts: column.int,
  alerts: column.int,
});
export type MergedRecord = z.infer<typeof mergedRecord>;
export const mergedHere = z.array(mergedRecord);

/** The records merged into this one as JSON, for a statement that names the patient `p`. */
export const mergedHereOf = Prisma.sql`
  (SELECT coalesce(json_agg(json_build_object('id', q."id", 'name', q."givenName" || ' ' || q."familyName",
      'dateOfBirth', q."dateOfBirth", 'at', q."mergedAt",
      'episodes', (SELECT coalesce(json_agg(json_build_object('startDate', e."startDate", 'endDate', e."endDate",
          'side', e."side") ORDER BY e."startDate"), '[]') FROM "Episode" e
        WHERE e."clinicId" = q."clinicId" AND e."patientId" = q."id"),
      'logs', (SELECT count(*)::int FROM "DoseLog" l WHERE l."clinicId" = q."clinicId" AND l."patientId" = q."id"),
      'charts', (SELECT count(*)::int FROM "BodyChart" b WHERE b."clinicId" = q."clinicId" AND b."patientId" = q."id"),
      'alerts', (SELECT count(*)::int FROM "Alert" a WHERE a."clinicId" = q."clinicId" AND a."patientId" = q."id"
        AND a."acknowledgedAt" IS NULL)) ORDER BY q."mergedAt"), '[]')
    FROM "Patient" q WHERE q."clinicId" = p."clinicId" AND q."mergedIntoId" = p."id")`;

/** The record that stays, for one that was merged; null for any other. */
export const mergedIntoOf = Prisma.sql`
  (SELECT json_build_object('id', q."id", 'name', q."givenName" || ' ' || q."familyName", 'at', p."mergedAt")
    FROM "Patient" q WHERE q."clinicId" = p."clinicId" AND q."id" = p."mergedIntoId")`;

export const mergedInto = z.object({ id: patientId, name: column.text, at: column.instant });

/** The ids of the records that were merged into this one; a helper has leave for this one alone. */
export async function listMergedIds(db: Db, keptId: PatientId): Promise<PatientId[]> {
  if (db.actor.kind === "auth" || db.actor.kind === "helper") return [];
  const rows = await db.tx.patient.findMany({
    where: { clinicId: db.actor.clinicId, mergedIntoId: keptId },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  return rows.map(({ id }) => id as PatientId);
}
