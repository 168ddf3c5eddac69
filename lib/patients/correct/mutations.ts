import { realNow } from "../../clock";
import type { StaffActor } from "../../db/actor";
import { dateColumn, instantColumn } from "../../db/dates";
import { lockPatients } from "../../db/lock";
import type { Db } from "../../db/scope";
import { emit } from "../../events/emit";
import { noteUnlinked } from "../../identity/unlinked";
import type { HelperId, MemberId, PatientId, UserId } from "../../ids";
import { newId } from "../../new-id";
import { done, fail, type Result } from "../../result";
import { localDateAt } from "../../time/local-day";
import type { BackgroundField } from "../background/vocabulary";
import { listOtherNames } from "../merge/queries";
import { mayEnterLogs, mayPrescribe, whyNot } from "../policy";
import { getCare, getZones } from "../queries";
import { forgetReminders } from "../reminders/mutations";
import { type Change, changesBetween, isOvertaken, merged } from "./changes";
import { getDetails } from "./queries";
import type { CorrectRecord, Unlink } from "./schema";

type Field = Change["field"] | BackgroundField | "signIn" | "diedOn" | "enteredInError" | "mergedInto";
type PutRight = { field: Field; before: string | null; after: string | null };

/** Keeps before and after where staff can read them; the audit row holds the names of the fields alone. */
export async function keepCorrections(
  db: Db<StaffActor>,
  patientId: PatientId,
  changes: readonly PutRight[],
  reason: string,
): Promise<void> {
  const { clinicId, memberId } = db.actor;
  await db.tx.recordCorrection.createMany({
    data: changes.map((change) => ({
      ...{ id: newId<string>(), clinicId, patientId, authorId: memberId, at: instantColumn(db.now) },
      ...change,
      reason,
    })),
  });
}

async function setLead(db: Db<StaffActor>, patientId: PatientId, memberId: MemberId): Promise<boolean> {
  const { clinicId } = db.actor;
  const known = await db.tx.member.count({
    where: { id: memberId, clinicId, leftAt: null, roles: { has: "therapist" } },
  });
  if (known === 0) return false;
  await db.tx.careTeam.updateMany({ where: { clinicId, patientId }, data: { lead: false } });
  await db.tx.careTeam.upsert({
    where: { clinicId_patientId_memberId: { clinicId, patientId, memberId } },
    create: { clinicId, patientId, memberId, lead: true, since: instantColumn(db.now) },
    update: { lead: true },
  });
  return true;
}

/**
 * Puts name, date of birth, phone, pronouns, leg or lead right. The leg is the open episode's and a clinician's to
 * change; past body charts stay as they were drawn. `conflict`: somebody else changed the same meanwhile.
 */
export async function correctRecord(db: Db<StaffActor>, input: CorrectRecord): Promise<Result> {
  const { patientId, opened, reason, ...wanted } = input;
  await lockPatients(db, [patientId]);
  const care = await getCare(db, patientId);
  const present = care && (await getDetails(db, patientId));
  if (!present) return fail("not-found");
  if (!mayEnterLogs(db.actor, care, db.now)) return fail(whyNot(db.actor, care));
  if (isOvertaken(opened, present, wanted)) return fail("conflict");
  const next = merged(opened, present, wanted);
  const changes = changesBetween(present, next);
  if (changes.length === 0) return done;
  const changed = (field: Change["field"]) => changes.some((change) => change.field === field);
  if (changed("side") && (!mayPrescribe(db.actor, care, db.now) || next.side === null))
    return fail("invalid", { side: "patient.correct.errors.side" });
  if (next.dateOfBirth > localDateAt(await getZones(db, patientId), db.now))
    return fail("invalid", { dateOfBirth: "date-in-future" });
  if (changed("lead") && !(next.lead && (await setLead(db, patientId, next.lead as MemberId))))
    return fail("invalid", { lead: "unknown" });
  const { givenName, familyName, dateOfBirth, phone, pronouns } = next;
  await db.tx.patient.updateMany({
    where: { id: patientId, clinicId: db.actor.clinicId },
    data: { givenName, familyName, dateOfBirth: dateColumn(dateOfBirth), phone, pronouns },
  });
  if (changed("side") && next.side)
    await db.tx.episode.updateMany({ where: { patientId, endDate: null }, data: { side: next.side } });
  await keepCorrections(db, patientId, changes, reason);
  const fields = changes.map((change) => change.field).join(" ");
  await emit(db, { kind: "patient.correct", patientId, codes: { fields } });
  return done;
}

/**
 * Takes a sign-in off a record that it was linked to by mistake; it acts as this patient no more from its next click on.
 * What was logged with it stays, and the correction says until when that was.
 */
export async function unlinkSignIn(db: Db<StaffActor>, { patientId, reason }: Unlink): Promise<Result> {
  await lockPatients(db, [patientId]);
  const care = await getCare(db, patientId);
  if (!care) return fail("not-found");
  if (!mayEnterLogs(db.actor, care, db.now)) return fail(whyNot(db.actor, care));
  const where = { id: patientId, clinicId: db.actor.clinicId };
  const row = await db.tx.patient.findFirst({ where, select: { userId: true } });
  if (!row?.userId) return fail("already-done");
  await db.tx.patient.updateMany({ where, data: { userId: null } });
  const names = await listOtherNames(db, patientId);
  await noteUnlinked(db, row.userId as UserId, [patientId, ...names]);
  await keepCorrections(db, patientId, [{ field: "signIn", before: row.userId, after: null }], reason);
  await emit(db, { kind: "patient.unlink", patientId, userId: row.userId as UserId, reason });
  await endHelpersOf(db, patientId, row.userId);
  await forgetReminders(db, patientId);
  return done;
}

/** Leave that was given with a sign-in of somebody else was never the patient's. */
export async function endHelpersOf(db: Db<StaffActor>, patientId: PatientId, leaveBy: string): Promise<void> {
  const { clinicId, userId } = db.actor;
  const ended = await db.tx.helper.updateManyAndReturn({
    where: { clinicId, patientId, leaveBy, source: "phone", endedAt: null },
    data: { endedAt: instantColumn(db.now), endedBy: userId },
    select: { id: true },
  });
  const helperIds = ended.map(({ id }) => id as HelperId);
  await db.tx.invite.updateMany({
    where: { clinicId, patientId, helperId: { in: helperIds }, usedAt: null, revokedAt: null },
    data: { revokedAt: instantColumn(realNow()) },
  });
  for (const helperId of helperIds) await emit(db, { kind: "helper.end", patientId, helperId });
}
