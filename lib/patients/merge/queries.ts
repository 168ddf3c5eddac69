import { z } from "zod";
import type { PatientActor, StaffActor, SystemActor } from "../../db/actor";
import { instantOf } from "../../db/dates";
import { Prisma } from "../../db/generated/client";
import { asProgram } from "../../db/program";
import { rows } from "../../db/rows";
import type { Db } from "../../db/scope";
import type { EventKind } from "../../events/vocabulary";
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
  /** Concluded, and not. */
  assessments: column.int,
  unfinished: column.int,
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
      'assessments', (SELECT count(s."concludedAt")::int FROM "Assessment" s
        WHERE s."clinicId" = q."clinicId" AND s."patientId" = q."id"),
      'unfinished', (SELECT count(*)::int FROM "Assessment" s
        WHERE s."clinicId" = q."clinicId" AND s."patientId" = q."id" AND s."concludedAt" IS NULL),
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
  const found = await db.tx.patient.findMany({
    where: { clinicId: db.actor.clinicId, mergedIntoId: keptId },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  return found.map(({ id }) => id as PatientId);
}

const formerRow = z.object({ id: patientId });

/**
 * The ids of the records that this one was merged into until that was undone: what was tapped meanwhile stands on the phone
 * under their names. One that has a sign-in of its own again is left out, whose phone this may be as well; so are all of
 * them for a helper, whose phone keeps everything under the leave.
 */
export async function listFormerIds(db: Db, id: PatientId): Promise<PatientId[]> {
  if (db.actor.kind === "auth" || db.actor.kind === "helper") return [];
  const undone: EventKind = "patient.merge-undone";
  // By the index of what staff changed, whose condition the first lines repeat.
  const found = await rows(db, formerRow)`
    SELECT DISTINCT unnest(e."subjects") AS "id" FROM "AuditEvent" e
    WHERE e."actorKind" IN ('clinician', 'assistant', 'owner') AND e."action" NOT LIKE '%.read' AND e."action" <> 'draft.save'
      AND e."action" <> 'assessment.save'
      AND e."clinicId" = ${db.actor.clinicId}::uuid AND e."patientId" = ${id}::uuid AND e."action" = ${undone}`;
  if (found.length === 0) return [];
  const former = { clinicId: db.actor.clinicId, id: { in: found.map((row) => row.id) }, userId: null };
  const free = await asProgram(db as Db<StaffActor | PatientActor | SystemActor>, ({ tx }) =>
    tx.patient.findMany({ where: former, select: { id: true }, orderBy: { id: "asc" } }),
  );
  return free.map((row) => row.id as PatientId);
}

/** The other records under whose names a phone may keep something of this one: those in it, and those that it was in. */
export const listOtherNames = async (db: Db, id: PatientId): Promise<PatientId[]> => [
  ...new Set([...(await listMergedIds(db, id)), ...(await listFormerIds(db, id))]),
];
