import { runsClinic } from "../clinics/policy";
import { realNow } from "../clock";
import { readConfig } from "../config";
import type { StaffActor } from "../db/actor";
import { instantColumn } from "../db/dates";
import { lockPatients } from "../db/lock";
import type { Db } from "../db/scope";
import { emit } from "../events/emit";
import { type LinkFor, makesLinksFor } from "../identity/links/policy";
import { type Qr, qrOf } from "../identity/qr";
import { newToken, tokenHash } from "../identity/token";
import type { InviteId } from "../ids";
import { newId } from "../new-id";
import { mayEnterLogs, whyNot } from "../patients/policy";
import { getCare, getPatient } from "../patients/queries";
import { done, fail, ok, type Result } from "../result";
import { inviteLink } from "./invite-state";
import type { InviteMember, InvitePatient, RevokeInvite } from "./schema";
import { LIFETIME_DAYS } from "./vocabulary";

/** Shown once: the database keeps a hash. */
export type NewInvite = { inviteId: InviteId; link: string; qr: Qr };

type For = { kind: "member"; name: string; roles: string[] } | { kind: "patient"; patientId: string };

async function addInvite(db: Db<StaffActor>, whom: For): Promise<NewInvite> {
  const { clinicId, memberId } = db.actor;
  const inviteId = newId<InviteId>();
  const token = newToken();
  const present = realNow();
  await db.tx.invite.createMany({
    data: {
      id: inviteId,
      clinicId,
      tokenHash: tokenHash(token),
      name: "",
      roles: [],
      ...whom,
      createdAt: instantColumn(present),
      createdById: memberId,
      expiresAt: instantColumn(present.add({ hours: 24 * LIFETIME_DAYS[whom.kind] })),
    },
  });
  const link = inviteLink(readConfig(process.env).origin, token);
  return { inviteId, link, qr: qrOf(link) };
}

/** An owner invites a member, with name and roles. */
export async function inviteMember(db: Db<StaffActor>, input: InviteMember): Promise<Result<NewInvite>> {
  if (!runsClinic(db.actor)) return fail("forbidden");
  const invite = await addInvite(db, { kind: "member", name: input.name, roles: input.roles });
  await emit(db, {
    kind: "invite.member",
    inviteId: invite.inviteId,
    codes: { roles: input.roles.join(" ") },
  });
  return ok(invite);
}

/** Invites a patient who has no sign-in yet. One link a patient is good: the ones before it are void. */
export async function invitePatient(
  db: Db<StaffActor>,
  { patientId }: InvitePatient,
): Promise<Result<NewInvite>> {
  await lockPatients(db, [patientId]);
  const care = await getCare(db, patientId);
  const patient = await getPatient(db, patientId);
  if (!care || !patient) return fail("not-found");
  if (!mayEnterLogs(db.actor, care, db.now)) return fail(whyNot(db.actor, care));
  if (patient.hasSignIn) return fail("already-done");
  const { clinicId } = db.actor;
  await db.tx.invite.updateMany({
    where: { clinicId, patientId, kind: "patient", usedAt: null, revokedAt: null },
    data: { revokedAt: instantColumn(realNow()) },
  });
  const invite = await addInvite(db, { kind: "patient", patientId });
  await emit(db, { kind: "invite.patient", patientId, inviteId: invite.inviteId });
  return ok(invite);
}

/** Takes a link back: from now on it opens nothing. */
export async function revokeInvite(db: Db<StaffActor>, { inviteId }: RevokeInvite): Promise<Result> {
  const { clinicId } = db.actor;
  const invite = await db.tx.invite.findFirst({
    where: { id: inviteId, clinicId },
    select: { kind: true },
  });
  if (!invite) return fail("not-found");
  if (!makesLinksFor(invite.kind as LinkFor, db.actor.roles)) return fail("forbidden");
  const revoked = await db.tx.invite.updateMany({
    where: { id: inviteId, clinicId, usedAt: null, revokedAt: null },
    data: { revokedAt: instantColumn(realNow()) },
  });
  if (revoked.count === 0) return fail("already-done");
  await emit(db, { kind: "invite.revoke", inviteId });
  return done;
}
