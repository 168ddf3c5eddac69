import { byName } from "../../by-name";
import type { StaffActor, SystemActor } from "../../db/actor";
import { instantColumn } from "../../db/dates";
import { Prisma } from "../../db/generated/client";
import { lockPatients } from "../../db/lock";
import { asProgram } from "../../db/program";
import type { Db } from "../../db/scope";
import { emit } from "../../events/emit";
import type { MemberId, PatientId } from "../../ids";
import { fail, ok, type Result } from "../../result";
import { runsClinic } from "../policy";
import { inCare, type Left, ledBy, listLeadless, orphaned } from "./queries";
import type { HandOver, LeavingInput } from "./schema";

/** As many names as one reads before confirming; the number says how many more. */
const NAMES = 100;

/** `names` are the first patients by name; null for an owner alone, who reads none. */
export type Leaving = Left & { names: { id: string; name: string }[] | null };

/** What would be left without a lead if this member went, before it is confirmed. Names are a read that is audited. */
export async function readLeaving(db: Db<StaffActor>, { memberId }: LeavingInput): Promise<Result<Leaving>> {
  if (!runsClinic(db.actor)) return fail("forbidden");
  const { ids, patients, drafts } = await asProgram(db, (own) => ledBy(own, memberId));
  if (db.actor.kind === "owner") return ok({ patients, drafts, names: null });
  const rows = await db.tx.patient.findMany({
    where: { clinicId: db.actor.clinicId, id: { in: ids } },
    select: { id: true, givenName: true, familyName: true },
    orderBy: [{ familyName: "asc" }, { givenName: "asc" }],
    take: NAMES,
  });
  if (rows.length > 0) await emit(db, { kind: "caseload.read", patientIds: rows.map((row) => row.id) });
  const named = rows.map(({ id, givenName, familyName }) => ({ id, name: `${givenName} ${familyName}` }));
  return ok({ patients, drafts, names: named.sort(byName) });
}

/** Whether somebody can take patients over: a therapist at work here. */
async function mayTake(db: Db<StaffActor>, memberId: MemberId): Promise<boolean> {
  const where = { id: memberId, clinicId: db.actor.clinicId, leftAt: null, roles: { has: "therapist" } };
  return (await db.tx.member.count({ where })) === 1;
}

/** Makes somebody the lead of these patients, in one statement. */
async function lead(own: Db<SystemActor>, ids: readonly PatientId[], to: MemberId): Promise<void> {
  await own.tx.$executeRaw`
    INSERT INTO "CareTeam" ("clinicId", "patientId", "memberId", "lead", "since")
    SELECT ${own.actor.clinicId}::uuid, id, ${to}::uuid, true, ${instantColumn(own.now)} FROM unnest(${ids}::uuid[]) AS id
    ON CONFLICT ("clinicId", "patientId", "memberId") DO UPDATE SET "lead" = true`;
}

/** What stands open of these patients begins its way anew, with whoever leads now: on the list of who left nobody sees it. */
const renewAlerts = (own: Db<SystemActor>, ids: readonly PatientId[]) =>
  own.tx.$executeRaw`
    INSERT INTO "AlertStep" ("id", "clinicId", "patientId", "alertId", "step", "dueAt")
    SELECT gen_random_uuid(), a."clinicId", a."patientId", a."id", 'lead', ${instantColumn(own.now)} FROM "Alert" a
    WHERE a."clinicId" = ${own.actor.clinicId}::uuid AND a."acknowledgedAt" IS NULL AND a."patientId" = ANY(${ids}::uuid[])`;

/** Gives drafts to somebody who has none for that patient: of two, one would be out of reach. */
const takeDrafts = (own: Db<SystemActor>, which: Prisma.Sql, to: MemberId): Promise<number> =>
  own.tx.$executeRaw`
    UPDATE "PlanDraft" d SET "memberId" = ${to}::uuid
    WHERE d."clinicId" = ${own.actor.clinicId}::uuid AND ${which} AND ${inCare("d")}
      AND NOT EXISTS (SELECT 1 FROM "PlanDraft" o WHERE o."clinicId" = d."clinicId" AND o."patientId" = d."patientId"
        AND o."memberId" = ${to}::uuid AND o."publishedAt" IS NULL)`;

/**
 * Takes somebody who goes off all care teams, and hands what they led to `to`, all at once. Call it before they are
 * nobody here. A handful of statements, however many patients there are.
 */
export async function releaseCare(
  db: Db<StaffActor>,
  memberId: MemberId,
  to: MemberId | null,
): Promise<Result<Left>> {
  if (to !== null && (to === memberId || !(await mayTake(db, to))))
    return fail("invalid", { handTo: "unknown" });
  const { clinicId } = db.actor;
  const released = await asProgram(db, async (own) => {
    const { ids, patients, drafts } = await ledBy(own, memberId);
    await lockPatients(own, ids);
    if (to) await lead(own, ids, to);
    const theirs = Prisma.sql`d."memberId" = ${memberId}::uuid AND d."publishedAt" IS NULL`;
    const moved = to ? await takeDrafts(own, theirs, to) : 0;
    await own.tx.careTeam.deleteMany({ where: { clinicId, memberId } });
    await renewAlerts(own, ids);
    return { ids, patients, drafts, moved };
  });
  const { ids, patients, drafts, moved } = released;
  if (patients + drafts === 0) return ok({ patients, drafts });
  await emit(db, { kind: "care.leave", memberId, patientIds: ids, codes: { patients, drafts } });
  if (to)
    await emit(db, {
      kind: "care.take-over",
      memberId: to,
      patientIds: ids,
      codes: { patients, drafts: moved },
    });
  return ok({ patients: to ? 0 : patients, drafts: drafts - moved });
}

/** An owner gives all that is without a lead to one therapist; for an owner alone the one way to do so. */
export async function handOver(db: Db<StaffActor>, { memberId }: HandOver): Promise<Result<Left>> {
  if (!runsClinic(db.actor)) return fail("forbidden");
  if (!(await mayTake(db, memberId))) return fail("invalid", { memberId: "unknown" });
  const { ids, drafts } = await asProgram(db, async (own) => {
    await lockPatients(own, await listLeadless(own));
    // Asked again: somebody may have taken one while this waited.
    const ids = await listLeadless(own);
    await lead(own, ids, memberId);
    await renewAlerts(own, ids);
    return { ids, drafts: await takeDrafts(own, orphaned, memberId) };
  });
  if (ids.length + drafts === 0) return fail("already-done");
  const codes = { patients: ids.length, drafts };
  await emit(db, { kind: "care.take-over", memberId, patientIds: ids, codes });
  return ok(codes);
}
