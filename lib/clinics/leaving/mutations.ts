import { byName } from "../../by-name";
import type { StaffActor, SystemActor } from "../../db/actor";
import { instantColumn } from "../../db/dates";
import { lockPatients } from "../../db/lock";
import { asProgram } from "../../db/program";
import type { Db } from "../../db/scope";
import { emit } from "../../events/emit";
import type { MemberId, PatientId } from "../../ids";
import { done, fail, ok, type Result } from "../../result";
import { runsClinic } from "../policy";
import {
  isNothing,
  type Left,
  ledBy,
  listConcerned,
  listLeadless,
  listOpenOf,
  type OpenOf,
  thingsOf,
  type Whose,
} from "./queries";
import type { HandOver, LeavingInput, PassOn } from "./schema";

/** As many names as one reads before confirming; the number says how many more. */
const NAMES = 100;

/** `names` are the first patients by name, with what stands open of each; null for an owner alone, who reads none. */
export type Leaving = Left & { names: OpenOf[] | null };

/** What would be left if this member went, before it is confirmed. Names are a read that is audited. */
export async function readLeaving(db: Db<StaffActor>, { memberId }: LeavingInput): Promise<Result<Leaving>> {
  if (!runsClinic(db.actor)) return fail("forbidden");
  const { ids, ...left } = await asProgram(db, (own) => ledBy(own, memberId));
  if (db.actor.kind === "owner") return ok({ ...left, names: null });
  const named = await listOpenOf(db, ids, NAMES);
  if (named.length > 0) await emit(db, { kind: "caseload.read", patientIds: named.map((row) => row.id) });
  return ok({ ...left, names: named.sort(byName) });
}

/** Whether somebody can take patients over: a therapist at work here. */
async function mayTake(db: Db<StaffActor>, memberId: MemberId): Promise<boolean> {
  const where = { id: memberId, clinicId: db.actor.clinicId, leftAt: null, roles: { has: "therapist" } };
  return (await db.tx.member.count({ where })) === 1;
}

/** Makes somebody the one lead of these patients. Call it under their locks. */
async function lead(own: Db<SystemActor>, ids: readonly PatientId[], to: MemberId): Promise<void> {
  const { clinicId } = own.actor;
  await own.tx.careTeam.updateMany({
    where: { clinicId, patientId: { in: [...ids] }, memberId: { not: to }, lead: true },
    data: { lead: false },
  });
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
const takeDrafts = (own: Db<SystemActor>, whose: Whose, to: MemberId): Promise<number> =>
  own.tx.$executeRaw`
    UPDATE "PlanDraft" d SET "memberId" = ${to}::uuid
    WHERE ${thingsOf(own, "PlanDraft", whose)}
      AND NOT EXISTS (SELECT 1 FROM "PlanDraft" o WHERE o."clinicId" = d."clinicId" AND o."patientId" = d."patientId"
        AND o."memberId" = ${to}::uuid AND o."publishedAt" IS NULL)`;

/** Visits that are still to come are with somebody else from now on. @param by who hands them over */
const takeVisits = (own: Db<SystemActor>, whose: Whose, to: MemberId, by: MemberId): Promise<number> =>
  own.tx.$executeRaw`
    UPDATE "Visit" d SET "memberId" = ${to}::uuid, "changedAt" = ${instantColumn(own.now)}, "changedBy" = ${by}::uuid
    WHERE ${thingsOf(own, "Visit", whose)}`;

const takeTasks = (own: Db<SystemActor>, whose: Whose, to: MemberId): Promise<number> =>
  own.tx.$executeRaw`UPDATE "Task" d SET "ownerId" = ${to}::uuid WHERE ${thingsOf(own, "Task", whose)}`;

type Moved = Omit<Left, "patients">;

/** All of these at once. `concerned` are the patients of the visits and tasks, who need not be theirs otherwise. */
async function takeThings(own: Db<SystemActor>, whose: Whose, to: MemberId, by: MemberId) {
  const concerned = await listConcerned(own, whose);
  const moved: Moved = {
    drafts: await takeDrafts(own, whose, to),
    visits: await takeVisits(own, whose, to, by),
    tasks: await takeTasks(own, whose, to),
  };
  return { concerned, moved };
}

const NONE: { concerned: PatientId[]; moved: Moved } = {
  ...{ concerned: [], moved: { drafts: 0, visits: 0, tasks: 0 } },
};

const unique = (...ids: readonly (readonly PatientId[])[]): PatientId[] => [...new Set(ids.flat())];

/** Says whose care was handed over, and to whom. */
async function sayHandedOver(
  db: Db<StaffActor>,
  [from, to]: [from: MemberId, to: MemberId],
  { ids, concerned, moved }: { ids: PatientId[]; concerned: PatientId[]; moved: Moved },
): Promise<Left> {
  const patientIds = unique(ids, concerned);
  const codes = { patients: ids.length, ...moved };
  await emit(db, { kind: "care.hand-over", memberId: from, patientIds, codes });
  await emit(db, { kind: "care.take-over", memberId: to, patientIds, codes });
  return codes;
}

/**
 * Takes somebody who goes off all care teams, and hands what they led to `to`, all at once. Call it before they are
 * nobody here. A handful of statements, however many patients there are.
 */
export async function releaseCare(
  db: Db<StaffActor>,
  memberId: MemberId,
  to: MemberId | null,
): Promise<Result> {
  if (to !== null && (to === memberId || !(await mayTake(db, to))))
    return fail("invalid", { handTo: "unknown" });
  const { clinicId } = db.actor;
  const released = await asProgram(db, async (own) => {
    await lockPatients(own, (await ledBy(own, memberId)).ids);
    // Asked again: somebody may have given one to somebody else while this waited.
    const { ids, ...left } = await ledBy(own, memberId);
    if (to) await lead(own, ids, to);
    const taken = to ? await takeThings(own, memberId, to, db.actor.memberId) : NONE;
    await own.tx.careTeam.deleteMany({ where: { clinicId, memberId } });
    await renewAlerts(own, ids);
    return { ids, left, ...taken };
  });
  if (isNothing(released.left)) return done;
  await emit(db, { kind: "care.leave", memberId, patientIds: released.ids, codes: released.left });
  if (to) await sayHandedOver(db, [memberId, to], released);
  return done;
}

/** Hands all that somebody leads, and sees to, to another who is at work here. They stay in the care teams they are in. */
export async function passOn(db: Db<StaffActor>, { memberId, to }: PassOn): Promise<Result<Left>> {
  if (!runsClinic(db.actor)) return fail("forbidden");
  if (to === memberId || !(await mayTake(db, to))) return fail("invalid", { to: "unknown" });
  const passed = await asProgram(db, async (own) => {
    await lockPatients(own, (await ledBy(own, memberId)).ids);
    const { ids } = await ledBy(own, memberId);
    await lead(own, ids, to);
    await renewAlerts(own, ids);
    return { ids, ...(await takeThings(own, memberId, to, db.actor.memberId)) };
  });
  if (isNothing({ patients: passed.ids.length, ...passed.moved })) return fail("already-done");
  return ok(await sayHandedOver(db, [memberId, to], passed));
}

/** An owner gives all that is nobody's to one therapist; for an owner alone the one way to do so. */
export async function handOver(db: Db<StaffActor>, { memberId }: HandOver): Promise<Result<Left>> {
  if (!runsClinic(db.actor)) return fail("forbidden");
  if (!(await mayTake(db, memberId))) return fail("invalid", { memberId: "unknown" });
  const { ids, concerned, moved } = await asProgram(db, async (own) => {
    await lockPatients(own, await listLeadless(own));
    // Asked again: somebody may have taken one while this waited.
    const ids = await listLeadless(own);
    await lead(own, ids, memberId);
    await renewAlerts(own, ids);
    return { ids, ...(await takeThings(own, "nobody", memberId, db.actor.memberId)) };
  });
  const codes = { patients: ids.length, ...moved };
  if (isNothing(codes)) return fail("already-done");
  await emit(db, { kind: "care.take-over", memberId, patientIds: unique(ids, concerned), codes });
  return ok(codes);
}
