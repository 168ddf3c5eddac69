import { z } from "zod";
import type { StaffActor, SystemActor } from "../../db/actor";
import { Prisma } from "../../db/generated/client";
import { asProgram } from "../../db/program";
import { rows } from "../../db/rows";
import type { Db } from "../../db/scope";
import { type MemberId, type PatientId, patientId } from "../../ids";
import { column } from "../../stored";

/** How much care is nobody's: open episodes without a lead, and drafts of people who prescribe here no longer. */
export type Left = { patients: number; drafts: number };

/** True for patients, or drafts, with an open episode. */
export const inCare = (of: "t" | "d"): Prisma.Sql => {
  const row = Prisma.raw(of);
  return Prisma.sql`EXISTS (SELECT 1 FROM "Episode" e WHERE e."clinicId" = ${row}."clinicId"
    AND e."patientId" = ${row}."patientId" AND e."endDate" IS NULL)`;
};

/** True for an unpublished draft whose author prescribes here no longer. */
export const orphaned = Prisma.sql`d."publishedAt" IS NULL AND NOT EXISTS (SELECT 1 FROM "Member" m
  WHERE m."clinicId" = d."clinicId" AND m."id" = d."memberId" AND m."leftAt" IS NULL AND 'therapist' = ANY(m."roles"))`;

const patientRow = z.object({ patientId });
const draftCount = z.object({ drafts: column.int });

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
  asProgram(db, async (own) => {
    const patients = (await listLeadless(own)).length;
    const [row] = await rows(own, draftCount)`
      SELECT count(*)::int AS "drafts" FROM "PlanDraft" d
      WHERE d."clinicId" = ${own.actor.clinicId}::uuid AND ${orphaned} AND ${inCare("d")}`;
    return { patients, drafts: row?.drafts ?? 0 };
  });

/** Patients whose lead somebody is, in care now, and the drafts they have begun. */
export async function ledBy(own: Db<SystemActor>, memberId: MemberId): Promise<Left & { ids: PatientId[] }> {
  const { clinicId } = own.actor;
  const led = await rows(own, patientRow)`
    SELECT t."patientId" FROM "CareTeam" t
    WHERE t."clinicId" = ${clinicId}::uuid AND t."memberId" = ${memberId}::uuid AND t."lead" AND ${inCare("t")}`;
  const [row] = await rows(own, draftCount)`
    SELECT count(*)::int AS "drafts" FROM "PlanDraft" d
    WHERE d."clinicId" = ${clinicId}::uuid AND d."memberId" = ${memberId}::uuid AND d."publishedAt" IS NULL AND ${inCare("d")}`;
  return { ids: led.map((one) => one.patientId), patients: led.length, drafts: row?.drafts ?? 0 };
}
