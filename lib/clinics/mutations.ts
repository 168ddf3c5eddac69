import { z } from "zod";
import { realNow } from "../clock";
import type { Role, StaffActor } from "../db/actor";
import { instantColumn } from "../db/dates";
import { rows } from "../db/rows";
import type { Db } from "../db/scope";
import { emit } from "../events/emit";
import { type MemberId, memberId } from "../ids";
import { done, fail, type Result } from "../result";
import { releaseCare } from "./leaving/mutations";
import { runsClinic } from "./policy";
import type { ClinicInput, RemoveMember, Rename, RolesInput } from "./schema";

export async function updateClinic(db: Db<StaffActor>, input: ClinicInput): Promise<Result> {
  if (!runsClinic(db.actor)) return fail("forbidden");
  const { clinicId } = db.actor;
  const { name, country, zone } = input;
  const phone = input.phone || null;
  await db.tx.clinic.updateMany({ where: { id: clinicId }, data: { name, country, zone, phone } });
  await emit(db, { kind: "clinic.update", clinicId, codes: { country, zone, phone } });
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
    select: { id: true, roles: true },
  });
  return member && { roles: member.roles as Role[], lastOwner: owners.length === 1 && owners[0]?.id === id };
}

/** The links a member made open nothing from now on. */
async function voidInvites(db: Db<StaffActor>, by: { createdById: MemberId; kind?: "member" }) {
  await db.tx.invite.updateMany({
    where: { ...by, clinicId: db.actor.clinicId, usedAt: null, revokedAt: null },
    data: { revokedAt: instantColumn(realNow()) },
  });
}

/** Gives a member another set of roles. A clinic keeps one owner; who is none any longer has invited no member. */
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
  if (member.roles.includes("owner") && !roles.includes("owner"))
    await voidInvites(db, { createdById: memberId, kind: "member" });
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
  await voidInvites(db, { createdById: memberId });
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
