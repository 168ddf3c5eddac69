import { z } from "zod";
import type { Role, StaffActor } from "../db/actor";
import { dateColumn, instantColumn } from "../db/dates";
import { rows } from "../db/rows";
import { type Db, rescope } from "../db/scope";
import { emit } from "../events/emit";
import { askDays } from "../identity/factor/asked";
import { endWork, leaveWork } from "../identity/links/end-work";
import { voidLinks } from "../identity/links/leftovers";
import { LINKS, lostLinks } from "../identity/links/policy";
import { gained, tellMembers } from "../identity/notices/tell";
import { type MemberId, memberId, type UserId } from "../ids";
import { done, fail, type Result } from "../result";
import { releaseCare } from "./leaving/mutations";
import { isRaised, runsClinic } from "./policy";
import { getClinicZone } from "./queries";
import type { AskFactor, ClinicInput, RemoveMember, Rename, RolesInput } from "./schema";

export async function updateClinic(db: Db<StaffActor>, input: ClinicInput): Promise<Result> {
  if (!runsClinic(db.actor)) return fail("forbidden");
  const { clinicId } = db.actor;
  const { name, country, zone } = input;
  const phone = input.phone || null;
  await db.tx.clinic.updateMany({ where: { id: clinicId }, data: { name, country, zone, phone } });
  await emit(db, { kind: "clinic.update", clinicId, codes: { country, zone, phone } });
  return done;
}

/** Whether a member has a second factor: their own account says so, which the clinic otherwise reads nothing of. */
async function hasFactor(db: Db<StaffActor>): Promise<boolean> {
  const { userId } = db.actor;
  const own = await rescope(db, { kind: "auth", userId });
  const factor = await own.tx.secondFactor.findFirst({ where: { userId }, select: { userId: true } });
  await rescope(db, db.actor);
  return factor !== null;
}

/**
 * Asks whoever works here for a second factor, from a day on, or no longer. Who asks has one, so that nobody is kept out by
 * what they did themselves.
 */
export async function askFactor(db: Db<StaffActor>, { from }: AskFactor): Promise<Result> {
  if (!runsClinic(db.actor)) return fail("forbidden");
  const { clinicId } = db.actor;
  if (from !== null) {
    const { first, last } = askDays(await getClinicZone(db), db.now);
    if (from < first || from > last) return fail("invalid", { from: "clinic.errors.askFrom" });
    if (!(await hasFactor(db))) return fail("invalid", { from: "clinic.errors.ownFactor" });
  }
  await db.tx.clinic.updateMany({
    where: { id: clinicId },
    data: { factorFrom: from && dateColumn(from) },
  });
  await emit(db, { kind: "clinic.factor", clinicId, codes: { from } });
  return done;
}

const ownerRow = z.object({ id: memberId });

/**
 * Locks the clinic's owners, so that two of them can't remove each other at once.
 * @returns the member, or null where they aren't at work here
 */
async function lockMember(db: Db<StaffActor>, id: MemberId) {
  const { clinicId } = db.actor;
  const owners = await rows(db, ownerRow)`
    SELECT "id" FROM "Member" WHERE "clinicId" = ${clinicId}::uuid AND "leftAt" IS NULL AND 'owner' = ANY("roles")
    ORDER BY "id" FOR UPDATE`;
  const member = await db.tx.member.findFirst({
    where: { id, clinicId, leftAt: null },
    select: { userId: true, roles: true },
  });
  return (
    member && {
      ...{ id, userId: member.userId as UserId, roles: member.roles as Role[] },
      lastOwner: owners.length === 1 && owners[0]?.id === id,
    }
  );
}

/**
 * Gives a member another set of roles. A clinic keeps one owner; links that the roles of before let them make are void with
 * those roles, and with a further one they sign in again.
 */
export async function changeRoles(
  db: Db<StaffActor>,
  { memberId, roles, handTo = null }: RolesInput,
): Promise<Result> {
  if (!runsClinic(db.actor)) return fail("forbidden");
  const member = await lockMember(db, memberId);
  if (!member) return fail("not-found");
  if (member.lastOwner && !roles.includes("owner"))
    return fail("invalid", { roles: "clinic.errors.lastOwner" });
  const { clinicId } = db.actor;
  if (member.roles.includes("therapist") && !roles.includes("therapist")) {
    const released = await releaseCare(db, memberId, handTo);
    if (!released.ok) return released;
  }
  await db.tx.member.updateMany({ where: { id: memberId, clinicId }, data: { roles } });
  await voidLinks(db, memberId, lostLinks(member.roles, roles));
  if (isRaised(member.roles, roles)) await endWork(db, member);
  await tellMembers(db, { kinds: gained(member.roles, roles), memberId, byId: db.actor.memberId });
  await emit(db, { kind: "member.roles", memberId, codes: { roles: roles.join(" ") } });
  return done;
}

/**
 * From the next request on they are nobody here; what they wrote stays theirs, the links they made are void, and the
 * patients they led are handed over, or left for everybody to see.
 */
export async function removeMember(
  db: Db<StaffActor>,
  { memberId, handTo = null }: RemoveMember,
): Promise<Result> {
  if (!runsClinic(db.actor)) return fail("forbidden");
  const member = await lockMember(db, memberId);
  if (!member) return fail("not-found");
  if (member.lastOwner) return fail("invalid", { memberId: "clinic.errors.lastOwner" });
  const { clinicId } = db.actor;
  const released = await releaseCare(db, memberId, handTo);
  if (!released.ok) return released;
  await db.tx.member.updateMany({
    where: { id: memberId, clinicId },
    data: { leftAt: instantColumn(db.now) },
  });
  await voidLinks(db, memberId, LINKS);
  await leaveWork(db, member);
  await emit(db, { kind: "member.remove", memberId });
  return done;
}

/** A member's own name, as colleagues and patients see it. */
export async function renameSelf(db: Db<StaffActor>, { name }: Rename): Promise<Result> {
  const { clinicId, memberId } = db.actor;
  await db.tx.member.updateMany({ where: { id: memberId, clinicId }, data: { name } });
  await emit(db, { kind: "member.rename", memberId });
  return done;
}
