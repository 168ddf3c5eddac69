import { z } from "zod";
import { realNow } from "../clock";
import { ROLES, type SystemActor } from "../db/actor";
import { dateColumn, instantColumn, instantOf, isoDate } from "../db/dates";
import { rows } from "../db/rows";
import { type Db, rescope } from "../db/scope";
import { emit } from "../events/emit";
import { makerMay } from "../identity/links/maker";
import { gained, tellMembers } from "../identity/notices/tell";
import { OWN_RECORD } from "../identity/own-record";
import type { ActingRoleId } from "../identity/sign-in";
import { tokenHash } from "../identity/token";
import { noteLinked } from "../identity/unlinked";
import { clinicId, helperId, patientId, type UserId, uuid } from "../ids";
import { newId } from "../new-id";
import { listOtherNames } from "../patients/merge/queries";
import { fail, ok, type Result } from "../result";
import { column } from "../stored";
import { inviteState, MAX_TRIES, refusalOf } from "./invite-state";

const openInvite = z.object({
  id: uuid,
  clinicId,
  kind: z.enum(["member", "patient", "helper"]),
  roles: z.array(z.enum(ROLES)),
  name: column.text,
  patientId: patientId.nullable(),
  helperId: helperId.nullable(),
  createdById: uuid.nullable(),
});
/** An open invite; its row stays locked until the transaction ends. */
export type OpenInvite = z.infer<typeof openInvite>;

const inviteRow = openInvite.extend({
  expiresAt: column.timestamp,
  usedAt: column.timestamp.nullable(),
  revokedAt: column.timestamp.nullable(),
  tries: column.int,
});

/** Finds and locks the invite of a token, in the sign-in code's scope. Who made it must still be able to. */
export async function lockInvite(db: Db, token: string): Promise<Result<OpenInvite>> {
  const [row] = await rows(db, inviteRow)`
    SELECT "id", "clinicId", "kind", "roles", "name", "patientId", "helperId", "expiresAt", "usedAt", "revokedAt", "tries",
      "createdById"
    FROM "Invite" WHERE "tokenHash" = ${tokenHash(token)} FOR UPDATE`;
  if (!row) return fail("not-found");
  const { expiresAt, usedAt, revokedAt, tries, ...invite } = row;
  const dates = {
    expiresAt: instantOf(expiresAt),
    used: usedAt !== null,
    revoked: revokedAt !== null,
    tries,
  };
  const state = inviteState(dates, realNow());
  if (state !== "open") return fail(refusalOf[state]);
  return (await makerMay(db, invite.kind, invite.createdById)) ? ok(invite) : fail(refusalOf.revoked);
}

/** From here on the transaction is the program's, in the clinic that invites. */
export const enterClinic = (db: Db, invite: OpenInvite): Promise<Db<SystemActor>> =>
  rescope(db, { kind: "system", clinicId: invite.clinicId });

/** What an invited person is called, and whom and where the link is about. Ends the use of `db`. */
export async function namesOf(db: Db, invite: OpenInvite): Promise<string[]> {
  const { clinicId, patientId, name } = invite;
  const own = await enterClinic(db, invite);
  const clinic = await own.tx.clinic.findFirst({ where: { id: clinicId }, select: { name: true } });
  const patient =
    patientId &&
    (await own.tx.patient.findFirst({
      where: { id: patientId, clinicId },
      select: { givenName: true, familyName: true },
    }));
  return [name, clinic?.name ?? "", patient ? `${patient.givenName} ${patient.familyName}` : ""];
}

/** The given name of the patient whom a link is about where the date of birth is theirs, else how many tries are left. */
export async function compareBirth(
  db: Db<SystemActor>,
  invite: OpenInvite,
  dateOfBirth: string | undefined,
): Promise<Result<{ givenName: string } | { triesLeft: number }>> {
  const forHelper = invite.kind === "helper";
  const patient = await db.tx.patient.findFirst({
    where: { id: invite.patientId ?? "", clinicId: invite.clinicId, ...(forHelper ? OWN_RECORD : {}) },
    select: { givenName: true, dateOfBirth: true, userId: true },
  });
  if (!patient) return fail("not-found");
  if (!forHelper && patient.userId !== null) return fail("already-done");
  if (isoDate(patient.dateOfBirth) === dateOfBirth) return ok({ givenName: patient.givenName });
  const { tries } = await db.tx.invite.update({
    where: { id: invite.id },
    data: { tries: { increment: 1 } },
    select: { tries: true },
  });
  await emit(db, { kind: "invite.wrong-birth-date", inviteId: invite.id, codes: { tries } });
  return ok({ triesLeft: Math.max(0, MAX_TRIES - tries) });
}

/** Spends the invite: the user becomes the member, the patient or the helper it names. */
export async function spendInvite(
  db: Db<SystemActor>,
  invite: OpenInvite,
  user: UserId,
  dateOfBirth: string | undefined,
): Promise<Result<ActingRoleId>> {
  const actingRole = await linkAs[invite.kind](db, invite, user, dateOfBirth);
  if (!actingRole.ok) return actingRole;
  await db.tx.invite.update({ where: { id: invite.id }, data: { usedAt: instantColumn(realNow()) } });
  await emit(db, {
    kind: "invite.use",
    patientId: invite.patientId ?? undefined,
    inviteId: invite.id,
    userId: user,
    roleId: actingRole.data.id,
  });
  return actingRole;
}

async function linkPatient(
  db: Db<SystemActor>,
  invite: OpenInvite,
  userId: UserId,
  dateOfBirth: string | undefined,
): Promise<Result<ActingRoleId>> {
  const { clinicId } = invite;
  const id = invite.patientId;
  if (!id || !dateOfBirth) return fail("invalid", { dateOfBirth: "required" });
  const other = await db.tx.patient.findFirst({ where: { clinicId, userId }, select: { id: true } });
  if (other) return fail("already-done");
  const linked = await db.tx.patient.updateMany({
    where: { id, clinicId, userId: null, dateOfBirth: dateColumn(dateOfBirth) },
    data: { userId },
  });
  if (linked.count !== 1) return fail("conflict");
  await noteLinked(db, userId, [id, ...(await listOtherNames(db, id))]);
  return ok({ as: "patient", id });
}

/** Somebody who left comes back as the same member, so that what they wrote stays theirs. */
async function addMember(
  db: Db<SystemActor>,
  invite: OpenInvite,
  userId: UserId,
): Promise<Result<ActingRoleId>> {
  const { clinicId, name, roles, createdById: byId } = invite;
  const tell = (memberId: string) =>
    tellMembers(db, { kinds: gained([], roles), memberId, byId, butThem: true });
  const known = await db.tx.member.findFirst({
    where: { clinicId, userId },
    select: { id: true, leftAt: true },
  });
  if (known && known.leftAt === null) return fail("already-done");
  if (known) {
    await db.tx.member.update({ where: { id: known.id }, data: { name, roles, leftAt: null } });
    await tell(known.id);
    return ok({ as: "member", id: known.id });
  }
  const id = newId<string>();
  await db.tx.member.createMany({
    data: { id, clinicId, userId, name, roles, createdAt: instantColumn(db.now) },
  });
  await tell(id);
  return ok({ as: "member", id });
}

/** Whoever helps has another sign-in than the patient, and joins once at a time. */
async function linkHelper(
  db: Db<SystemActor>,
  invite: OpenInvite,
  userId: UserId,
  dateOfBirth: string | undefined,
): Promise<Result<ActingRoleId>> {
  const { clinicId, patientId, helperId } = invite;
  if (!patientId || !helperId || !dateOfBirth) return fail("invalid", { dateOfBirth: "required" });
  const patient = await db.tx.patient.findFirst({
    where: { id: patientId, clinicId, dateOfBirth: dateColumn(dateOfBirth), ...OWN_RECORD },
    select: { userId: true },
  });
  if (!patient) return fail("conflict");
  const standing = { clinicId, patientId, userId, endedAt: null };
  const already = await db.tx.helper.findFirst({ where: standing, select: { id: true } });
  if (already || patient.userId === userId) return fail("already-done");
  const linked = await db.tx.helper.updateMany({
    where: { id: helperId, clinicId, patientId, userId: null, endedAt: null },
    data: { userId, joinedAt: instantColumn(db.now) },
  });
  return linked.count === 1 ? ok({ as: "helper", id: helperId }) : fail("conflict");
}

const linkAs = { member: addMember, patient: linkPatient, helper: linkHelper } as const;
