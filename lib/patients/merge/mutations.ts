import type { StaffActor } from "../../db/actor";
import { instantColumn } from "../../db/dates";
import { lockPatients } from "../../db/lock";
import type { Db } from "../../db/scope";
import { emit } from "../../events/emit";
import type { PatientId } from "../../ids";
import { done, fail, type Result } from "../../result";
import { endHelpersOf, keepCorrections } from "../correct/mutations";
import { prescribingRefused } from "../policy";
import { getCare } from "../queries";
import { carryReminders, forgetReminders, returnReminders } from "../reminders/mutations";
import { mergeRefused, undoMergeRefused } from "./policy";
import { getMergeState } from "./queries";
import type { Merge, UndoMerge } from "./schema";

/** Locks both records and says why this clinician may not write one of them, merged or not; null when they may. */
async function bothRefused(db: Db<StaffActor>, ids: readonly [PatientId, PatientId]) {
  await lockPatients(db, ids);
  for (const id of ids) {
    const care = await getCare(db, id);
    const refused = prescribingRefused(db.actor, care && { ...care, merged: false }, db.now);
    if (refused) return refused;
  }
  return null;
}

const link = (db: Db<StaffActor>, id: PatientId, userId: string | null) =>
  db.tx.patient.updateMany({ where: { id, clinicId: db.actor.clinicId }, data: { userId } });

/**
 * Two records of one person: the one that goes points at the one that stays and leaves every list. Its rows stay as they
 * are; its sign-in acts as the record that stays, where it is reminded as before, and its open invites lead nowhere.
 */
export async function mergeRecords(db: Db<StaffActor>, input: Merge): Promise<Result> {
  const { patientId, keptId, reason } = input;
  const refused = await bothRefused(db, [patientId, keptId]);
  if (refused) return fail(refused);
  const [going, staying] = [await getMergeState(db, patientId), await getMergeState(db, keptId)];
  if (!going || !staying) return fail("not-found");
  const obstacle = mergeRefused(going, staying);
  if (obstacle === "already-done") return fail(obstacle);
  if (obstacle) return fail("invalid", { keptId: `merge-${obstacle}` });
  const mergedAt = instantColumn(db.now);
  await db.tx.patient.updateMany({
    where: { id: patientId, clinicId: db.actor.clinicId },
    data: { mergedIntoId: keptId, mergedAt, mergedUserId: going.userId, userId: null },
  });
  if (going.userId) {
    await link(db, keptId, going.userId);
    await carryReminders(db, patientId, keptId);
  }
  await db.tx.invite.updateMany({
    where: { patientId, usedAt: null, revokedAt: null },
    data: { revokedAt: mergedAt },
  });
  await keepCorrections(db, patientId, [{ field: "mergedInto", before: null, after: keptId }], reason);
  await emit(db, { kind: "patient.merge", patientId, keptId, reason });
  return done;
}

/**
 * They are two people after all: the record is back with its invites, and with its sign-in unless that was taken off the
 * record that stayed meanwhile. What happened since stays where it happened; the leave that was given with that sign-in
 * for the other record ends, and so does what it is reminded by there.
 */
export async function undoMerge(db: Db<StaffActor>, { patientId, reason }: UndoMerge): Promise<Result> {
  const before = await getMergeState(db, patientId);
  if (!before) return fail("not-found");
  if (!before.keptId) return fail("already-done");
  const { keptId } = before;
  const refused = await bothRefused(db, [patientId, keptId]);
  if (refused) return fail(refused);
  const [merged, kept] = [await getMergeState(db, patientId), await getMergeState(db, keptId)];
  const late = undoMergeRefused(merged?.keptId === keptId ? merged.mergedAt : null, db.now);
  if (!merged?.mergedAt || !kept || late) return fail(late ?? "already-done");
  const userId = merged.mergedUserId !== null && kept.userId === merged.mergedUserId ? kept.userId : null;
  if (userId) await link(db, keptId, null);
  await db.tx.patient.updateMany({
    where: { id: patientId, clinicId: db.actor.clinicId },
    data: { mergedIntoId: null, mergedAt: null, mergedUserId: null, userId },
  });
  await db.tx.invite.updateMany({
    where: { patientId, usedAt: null, revokedAt: instantColumn(merged.mergedAt) },
    data: { revokedAt: null },
  });
  await keepCorrections(db, patientId, [{ field: "mergedInto", before: keptId, after: null }], reason);
  await emit(db, { kind: "patient.merge-undone", patientId, keptId, reason });
  if (userId) {
    await endHelpersOf(db, keptId, userId);
    await returnReminders(db, { patientId, keptId, mergedAt: merged.mergedAt });
  } else if (merged.mergedUserId) {
    // That sign-in was taken off: nothing that it set up here is to reach it, or be seen by who comes next.
    await forgetReminders(db, patientId);
  }
  return done;
}
