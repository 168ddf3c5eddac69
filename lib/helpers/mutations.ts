import { realNow } from "../clock";
import { readConfig } from "../config";
import type { PatientActor, PhoneActor, StaffActor } from "../db/actor";
import { instantColumn } from "../db/dates";
import { lockPatients } from "../db/lock";
import type { Db } from "../db/scope";
import { emit } from "../events/emit";
import { OWN_RECORD } from "../identity/own-record";
import { type Qr, qrOf } from "../identity/qr";
import { newToken, tokenHash } from "../identity/token";
import type { HelperId, InviteId, PatientId } from "../ids";
import { inviteLink } from "../invites/invite-state";
import { LIFETIME_DAYS } from "../invites/vocabulary";
import { newId } from "../new-id";
import { recordingRefused } from "../patients/policy";
import { getCare } from "../patients/queries";
import { done, fail, ok, type Result } from "../result";
import { MAX_HELPERS } from "./policy";
import type { EndHelp, InviteHelper, RecordHelper } from "./schema";
import type { LeaveSource } from "./vocabulary";

/** The link by which the helper joins, shown once: the database keeps a hash. */
export type NewHelper = { helperId: HelperId; link: string; qr: Qr };

type Leave = InviteHelper & { patientId: PatientId; source: LeaveSource };

/** Writes down the leave and makes the link, where the patient has room for one more. */
async function addHelper(
  db: Db<PatientActor | StaffActor>,
  { patientId, ...given }: Leave,
): Promise<Result<NewHelper>> {
  const { clinicId, userId } = db.actor;
  const standing = { clinicId, patientId, endedAt: null };
  if ((await db.tx.helper.count({ where: standing })) >= MAX_HELPERS)
    return fail("invalid", { name: "helpers.errors.most" });
  const [helperId, inviteId] = [newId<HelperId>(), newId<InviteId>()];
  const at = instantColumn(db.now);
  await db.tx.helper.createMany({
    data: { id: helperId, clinicId, patientId, ...given, leaveAt: at, leaveBy: userId },
  });
  const token = newToken();
  const present = realNow();
  await db.tx.invite.createMany({
    data: {
      ...{ id: inviteId, clinicId, patientId, helperId, kind: "helper", name: given.name, roles: [] },
      tokenHash: tokenHash(token),
      createdAt: instantColumn(present),
      createdById: db.actor.kind === "patient" ? null : db.actor.memberId,
      expiresAt: instantColumn(present.add({ hours: 24 * LIFETIME_DAYS.helper })),
    },
  });
  await emit(db, { kind: "helper.invite", patientId, helperId, inviteId, codes: { source: given.source } });
  const link = inviteLink(readConfig(process.env).origin, token);
  return ok({ helperId, link, qr: qrOf(link) });
}

/** The signed-in patient gives somebody leave to use their app for them. */
export async function inviteHelper(db: Db<PatientActor>, input: InviteHelper): Promise<Result<NewHelper>> {
  const { patientId } = db.actor;
  await lockPatients(db, [patientId]);
  return addHelper(db, { ...input, patientId, source: "phone" });
}

/** Staff write down leave that the patient gave them, in their own name. */
export async function recordHelper(db: Db<StaffActor>, input: RecordHelper): Promise<Result<NewHelper>> {
  const { patientId } = input;
  const { clinicId } = db.actor;
  await lockPatients(db, [patientId]);
  const error = recordingRefused(db.actor, await getCare(db, patientId), db.now);
  if (error) return fail(error);
  const where = { id: patientId, clinicId, ...OWN_RECORD };
  if (!(await db.tx.patient.findFirst({ where, select: { id: true } }))) return fail("not-found");
  return addHelper(db, input);
}

/** From now on the helper reaches nobody by this leave, and a link that is open opens nothing. */
async function endLeave(
  db: Db<PhoneActor | StaffActor>,
  patientId: PatientId,
  helperId: HelperId,
): Promise<Result> {
  const { clinicId, userId } = db.actor;
  const ended = await db.tx.helper.updateMany({
    where: { id: helperId, clinicId, patientId, endedAt: null },
    data: { endedAt: instantColumn(db.now), endedBy: userId },
  });
  if (ended.count === 0) return fail("already-done");
  // Who is the helper already has used the link.
  if (db.actor.kind !== "helper")
    await db.tx.invite.updateMany({
      where: { clinicId, patientId, helperId, usedAt: null, revokedAt: null },
      data: { revokedAt: instantColumn(realNow()) },
    });
  await emit(db, { kind: "helper.end", patientId, helperId });
  return done;
}

const find = (db: Db<PhoneActor | StaffActor>, helperId: HelperId) =>
  db.tx.helper.findFirst({
    where: { id: helperId, clinicId: db.actor.clinicId },
    select: { patientId: true },
  });

/** A patient ends the leave they gave; a helper their own help, and nobody else's. */
export async function endHelp(db: Db<PhoneActor>, { helperId }: EndHelp): Promise<Result> {
  const { actor } = db;
  const helper = await find(db, helperId);
  if (helper?.patientId !== actor.patientId) return fail("not-found");
  if (actor.kind === "helper" && actor.helperId !== helperId) return fail("not-found");
  return endLeave(db, actor.patientId, helperId);
}

/** Staff end it: the patient asked them to, or it is no longer right. */
export async function endHelpFor(db: Db<StaffActor>, { helperId }: EndHelp): Promise<Result> {
  const helper = await find(db, helperId);
  if (!helper) return fail("not-found");
  const patientId = helper.patientId as PatientId;
  const error = recordingRefused(db.actor, await getCare(db, patientId), db.now);
  return error ? fail(error) : endLeave(db, patientId, helperId);
}
