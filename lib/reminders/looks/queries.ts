import { z } from "zod";
import type { AuthActor, PatientActor, SystemActor } from "../../db/actor";
import { instantColumn } from "../../db/dates";
import { rows } from "../../db/rows";
import { type Db, rescope } from "../../db/scope";
import { OWN_RECORD, openAsPatient } from "../../identity/own-record";
import { type ClinicId, clinicId, type PatientId, type UserId, uuid } from "../../ids";
import { column } from "../../stored";
import type { SentChannel } from "../vocabulary";

/** What a lane of the job looks after: when to look at whom, and by which way what is on its way is sent. */
export type ReminderLane = "looks" | SentChannel;

const due = z.object({ clinicId });

/** The clinics that have something to do in this lane by now. */
export async function listClinicsToRemind(db: Db<AuthActor>, lane: ReminderLane): Promise<ClinicId[]> {
  const found = await rows(
    db,
    due,
  )`SELECT app_due_reminders(${lane}, ${instantColumn(db.now)}) AS "clinicId"`;
  return found.map((row) => row.clinicId);
}

/** The patient as they act themselves; null for who died, is out of use, or has no sign-in. */
export async function asOwner(db: Db<SystemActor>, patientId: PatientId): Promise<PatientActor | null> {
  const { clinicId } = db.actor;
  const row = await db.tx.patient.findFirst({
    where: { id: patientId, clinicId, ...OWN_RECORD },
    select: { userId: true },
  });
  return row?.userId ? { kind: "patient", userId: row.userId as UserId, clinicId, patientId } : null;
}

const pushRow = z.object({
  id: uuid,
  signInId: uuid,
  endpoint: column.text,
  p256dh: column.text,
  auth: column.text,
});
export type OwnPush = z.infer<typeof pushRow>;

/** The browsers a patient is pushed to: those in which they are signed in still, and act as themselves. */
export async function listOpenPushes(db: Db<SystemActor>, patient: PatientActor): Promise<OwnPush[]> {
  const { patientId, userId } = patient;
  const pushes = await rows(db, pushRow)`
    SELECT "id", "signInId", "endpoint", "p256dh", "auth" FROM "PatientPush"
    WHERE "clinicId" = ${db.actor.clinicId}::uuid AND "patientId" = ${patientId}::uuid ORDER BY "createdAt", "id"`;
  if (pushes.length === 0) return [];
  const user = await rescope<AuthActor>(db, { kind: "auth", userId });
  const open = await user.tx.signIn.findMany({
    where: { ...openAsPatient(patient), id: { in: pushes.map(({ signInId }) => signInId) } },
    select: { id: true },
  });
  await rescope(db, db.actor);
  const ids = new Set(open.map(({ id }) => id));
  return pushes.filter(({ signInId }) => ids.has(signInId));
}

/** By which ways a patient can be sent something at present. */
export async function listReach(
  db: Db<SystemActor>,
  patient: PatientActor,
  mail: boolean,
): Promise<ReadonlySet<SentChannel>> {
  const { clinicId, patientId } = patient;
  const proved = mail
    ? await db.tx.patientMail.count({ where: { clinicId, patientId, provedAt: { not: null } } })
    : 0;
  const reach = new Set<SentChannel>();
  if ((await listOpenPushes(db, patient)).length > 0) reach.add("push");
  if (proved > 0) reach.add("mail");
  return reach;
}
