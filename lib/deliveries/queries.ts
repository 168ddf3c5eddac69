import { z } from "zod";
import { type Care, openingHours } from "../clinics/care/care";
import type { OpeningHours } from "../clinics/care/opening";
import { careOf } from "../clinics/care/stored";
import type { AuthActor, SystemActor } from "../db/actor";
import { instantColumn } from "../db/dates";
import { Prisma } from "../db/generated/client";
import { rows } from "../db/rows";
import type { Db } from "../db/scope";
import { type ClinicId, clinicId, type MemberId, memberId, type PatientId, patientId } from "../ids";
import { column } from "../stored";
import type { People } from "./ladder";
import type { Channel } from "./vocabulary";

/** The person died, or was never there: nothing is sent of them, and their record says so. */
export const isGone = Prisma.sql`(p."diedOn" IS NOT NULL OR p."enteredInErrorAt" IS NOT NULL)`;

/** What a lane of the job looks after. */
export type Lane = "steps" | "messages" | Exclude<Channel, "app">;

const due = z.object({ clinicId });

/** The clinics that have something to do in this lane by now. */
export async function listDueClinics(db: Db<AuthActor>, lane: Lane): Promise<ClinicId[]> {
  const found = await rows(db, due)`SELECT app_due_clinics(${lane}, ${instantColumn(db.now)}) AS "clinicId"`;
  return found.map((row) => row.clinicId);
}

/** How the clinic looks after what is reported, and when it is open. */
export async function getClinicCare(
  db: Db,
): Promise<{ care: Care; hours: OpeningHours; zone: string } | null> {
  if (db.actor.kind === "auth") return null;
  const clinic = await db.tx.clinic.findFirst({
    where: { id: db.actor.clinicId },
    select: { care: true, zone: true },
  });
  if (!clinic) return null;
  const care = careOf(clinic.care);
  return { care, zone: clinic.zone, hours: openingHours(care, clinic.zone) };
}

const memberRow = z.object({
  id: memberId,
  therapist: column.bool,
  assistant: column.bool,
  owner: column.bool,
  away: column.bool,
  coverId: memberId.nullable(),
});
const teamRow = z.object({ patientId, memberId, lead: column.bool });

/**
 * Who is in the clinic on this date of its calendar, and who looks after these patients. Of two leaves that overlap the
 * later one names who stands in. A lead or a team member who left, or prescribes no longer, is none.
 */
export async function listPeople(
  db: Db<SystemActor>,
  patientIds: readonly PatientId[],
  date: string,
): Promise<(patientId: PatientId) => People<MemberId>> {
  const { clinicId } = db.actor;
  const members = await rows(db, memberRow)`
    SELECT m."id", 'therapist' = ANY(m."roles") AS "therapist", 'assistant' = ANY(m."roles") AS "assistant",
      'owner' = ANY(m."roles") AS "owner", l."id" IS NOT NULL AS "away",
      (SELECT c."id" FROM "Member" c WHERE c."clinicId" = m."clinicId" AND c."id" = l."coverId" AND c."leftAt" IS NULL
        AND 'therapist' = ANY(c."roles")) AS "coverId"
    FROM "Member" m LEFT JOIN LATERAL (
      SELECT k."id", k."coverId" FROM "Leave" k
      WHERE k."clinicId" = m."clinicId" AND k."memberId" = m."id" AND k."cancelledAt" IS NULL
        AND ${date}::date BETWEEN k."fromDate" AND k."toDate" ORDER BY k."createdAt" DESC, k."id" DESC LIMIT 1) l ON true
    WHERE m."clinicId" = ${clinicId}::uuid AND m."leftAt" IS NULL ORDER BY m."name", m."id"`;
  const teams = await rows(db, teamRow)`
    SELECT t."patientId", t."memberId", t."lead" FROM "CareTeam" t
    WHERE t."clinicId" = ${clinicId}::uuid AND t."patientId" = ANY(${[...patientIds]}::uuid[]) ORDER BY t."since", t."memberId"`;
  const clinical = new Map(members.map((one) => [one.id, one.therapist || one.assistant]));
  const common = {
    clinicians: members.filter((one) => one.therapist).map((one) => one.id),
    owners: members.filter((one) => one.owner).map((one) => one.id),
    away: new Map(members.filter((one) => one.away).map((one) => [one.id, one.coverId] as const)),
  };
  return (patientId) => {
    const team = teams.filter((one) => one.patientId === patientId && clinical.get(one.memberId));
    return {
      ...common,
      lead: team.find((one) => one.lead)?.memberId ?? null,
      team: team.map((one) => one.memberId),
    };
  };
}
