import { z } from "zod";
import type { StaffActor, SystemActor } from "../../db/actor";
import { instantColumn } from "../../db/dates";
import { Prisma } from "../../db/generated/client";
import { asProgram } from "../../db/program";
import { rows } from "../../db/rows";
import type { Db } from "../../db/scope";
import { type MemberId, type PatientId, patientId } from "../../ids";
import { column } from "../../stored";

/**
 * How much care is nobody's, or would be: open episodes without a lead, draft plans, booked visits that are still to come, and
 * open tasks of somebody who is not at work here.
 */
export type Left = { patients: number; drafts: number; visits: number; tasks: number };

export const isNothing = ({ patients, drafts, visits, tasks }: Left): boolean =>
  patients + drafts + visits + tasks === 0;

/** The record that is in use of a patient `p`: another, where this one was merged into it. */
const RECORD = Prisma.sql`coalesce(p."mergedIntoId", p."id")`;

/** True for what stands of a patient in care: with an open episode, in whichever of their records. */
const IN_CARE = Prisma.sql`EXISTS (SELECT 1 FROM "Patient" p JOIN "Episode" e
  ON e."clinicId" = p."clinicId" AND e."patientId" = ${RECORD} AND e."endDate" IS NULL
  WHERE p."clinicId" = d."clinicId" AND p."id" = d."patientId")`;

/** Whose things are asked for: one member's, or those of everybody who no longer does such work here. */
export type Whose = MemberId | "nobody";

type Thing = "PlanDraft" | "Visit" | "Task";
/** By whom a thing is seen to, which of them are still to be seen to, and who can: a draft is a therapist's. */
const THINGS: Record<Thing, { by: string; roles: string[]; open: (own: Db<SystemActor>) => Prisma.Sql }> = {
  PlanDraft: { by: "memberId", roles: ["therapist"], open: () => Prisma.sql`d."publishedAt" IS NULL` },
  Visit: {
    ...{ by: "memberId", roles: ["therapist"] },
    open: ({ now }) => Prisma.sql`d."state" = 'planned' AND d."startsAt" > ${instantColumn(now)}`,
  },
  Task: {
    ...{ by: "ownerId", roles: ["therapist", "assistant"] },
    open: () => Prisma.sql`d."doneAt" IS NULL`,
  },
};

/** Which rows `d` of a thing are somebody's, in care. By whom they are is asked first: it is what the index knows. */
export function thingsOf(own: Db<SystemActor>, thing: Thing, whose: Whose): Prisma.Sql {
  const { by, roles, open } = THINGS[thing];
  const { clinicId } = own.actor;
  const whom =
    whose === "nobody"
      ? Prisma.sql`ANY(ARRAY(SELECT m."id" FROM "Member" m WHERE m."clinicId" = ${clinicId}::uuid
          AND (m."leftAt" IS NOT NULL OR NOT m."roles" && ${roles}::text[])))`
      : Prisma.sql`${whose}::uuid`;
  return Prisma.sql`d."clinicId" = ${clinicId}::uuid AND d.${Prisma.raw(`"${by}"`)} = ${whom} AND ${open(own)} AND ${IN_CARE}`;
}

const patientRow = z.object({ patientId });
const counts = z.object({ drafts: column.int, visits: column.int, tasks: column.int });

async function countThings(own: Db<SystemActor>, whose: Whose) {
  const count = (thing: Thing) =>
    Prisma.sql`(SELECT count(*)::int FROM ${Prisma.raw(`"${thing}"`)} d WHERE ${thingsOf(own, thing, whose)})`;
  const [row] = await rows(own, counts)`
    SELECT ${count("PlanDraft")} AS "drafts", ${count("Visit")} AS "visits", ${count("Task")} AS "tasks"`;
  return row ?? { drafts: 0, visits: 0, tasks: 0 };
}

/** Of whom there are visits and tasks that are somebody's. */
export async function listConcerned(own: Db<SystemActor>, whose: Whose): Promise<PatientId[]> {
  const found = await rows(own, patientRow)`
    SELECT DISTINCT ${RECORD} AS "patientId" FROM "Patient" p
    WHERE p."clinicId" = ${own.actor.clinicId}::uuid AND p."id" IN (
      SELECT d."patientId" FROM "Visit" d WHERE ${thingsOf(own, "Visit", whose)}
      UNION SELECT d."patientId" FROM "Task" d WHERE ${thingsOf(own, "Task", whose)})`;
  return found.map((row) => row.patientId);
}

/** The patients in care without a lead, of the clinic's program. */
export async function listLeadless(own: Db<SystemActor>): Promise<PatientId[]> {
  const leadless = await rows(own, patientRow)`
    SELECT e."patientId" FROM "Episode" e
    WHERE e."clinicId" = ${own.actor.clinicId}::uuid AND e."endDate" IS NULL
      AND NOT EXISTS (SELECT 1 FROM "CareTeam" t JOIN "Member" m ON m."clinicId" = t."clinicId" AND m."id" = t."memberId"
        WHERE t."clinicId" = e."clinicId" AND t."patientId" = e."patientId" AND t."lead"
          AND m."leftAt" IS NULL AND 'therapist' = ANY(m."roles"))`;
  return leadless.map((row) => row.patientId);
}

/** The owner's list, in numbers: an owner alone reads no patients. */
export const countLeft = (db: Db<StaffActor>): Promise<Left> =>
  asProgram(db, async (own) => ({
    patients: (await listLeadless(own)).length,
    ...(await countThings(own, "nobody")),
  }));

/** Patients whose lead somebody is, in care now, and what of theirs is still to be seen to. */
export async function ledBy(own: Db<SystemActor>, memberId: MemberId): Promise<Left & { ids: PatientId[] }> {
  const led = await rows(own, patientRow)`
    SELECT t."patientId" FROM "CareTeam" t
    JOIN "Episode" e ON e."clinicId" = t."clinicId" AND e."patientId" = t."patientId" AND e."endDate" IS NULL
    WHERE t."clinicId" = ${own.actor.clinicId}::uuid AND t."memberId" = ${memberId}::uuid AND t."lead"`;
  const ids = led.map((one) => one.patientId);
  return { ids, patients: ids.length, ...(await countThings(own, memberId)) };
}

const openOf = z.object({
  id: patientId,
  name: column.text,
  /** When the next visit begins; null where none is booked. */
  visitAt: column.text.nullable(),
  tasks: column.int,
  alerts: column.int,
});
/** A patient by name, with what stands open of them, whoever sees to it, in whichever of their records. */
export type OpenOf = z.infer<typeof openOf>;

/** In one statement, the first `most` by family name. */
export const listOpenOf = (db: Db<StaffActor>, ids: readonly PatientId[], most: number): Promise<OpenOf[]> =>
  rows(db, openOf)`
    SELECT p."id", p."givenName" || ' ' || p."familyName" AS "name", to_json(v."at") #>> '{}' AS "visitAt", t."tasks", a."alerts"
    FROM (SELECT * FROM "Patient" WHERE "clinicId" = ${db.actor.clinicId}::uuid AND "id" = ANY(${ids}::uuid[])
      ORDER BY "familyName", "givenName", "id" LIMIT ${most}) p
    CROSS JOIN LATERAL (SELECT array_agg(r."id") AS "ids" FROM "Patient" r
      WHERE r."clinicId" = p."clinicId" AND (r."id" = p."id" OR r."mergedIntoId" = p."id")) r
    CROSS JOIN LATERAL (SELECT min(v."startsAt") AS "at" FROM "Visit" v WHERE v."clinicId" = p."clinicId"
      AND v."patientId" = ANY(r."ids") AND v."state" = 'planned' AND v."startsAt" > ${instantColumn(db.now)}) v
    CROSS JOIN LATERAL (SELECT count(*)::int AS "tasks" FROM "Task" t WHERE t."clinicId" = p."clinicId"
      AND t."patientId" = ANY(r."ids") AND t."doneAt" IS NULL) t
    CROSS JOIN LATERAL (SELECT count(*)::int AS "alerts" FROM "Alert" a WHERE a."clinicId" = p."clinicId"
      AND a."patientId" = ANY(r."ids") AND a."acknowledgedAt" IS NULL) a`;
