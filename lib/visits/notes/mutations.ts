import { getClinicZone, memberName } from "../../clinics/queries";
import type { StaffActor } from "../../db/actor";
import { instantColumn, instantOf } from "../../db/dates";
import { lockPatients } from "../../db/lock";
import type { Db } from "../../db/scope";
import { emit } from "../../events/emit";
import type { PatientId, VisitId } from "../../ids";
import { newId } from "../../new-id";
import { prescribingRefused } from "../../patients/policy";
import { getPersonCare } from "../../patients/queries";
import { done, fail, ok, type Result } from "../../result";
import type { Addendum, SaveNote, SignNote } from "../schema";
import { mayBecome } from "../state";
import { NO_NOTE, NOTE_PARTS, type NoteText } from "../vocabulary";

const columns = { subjective: true, objective: true, assessment: true, plan: true } as const;

type Open = {
  patientId: PatientId;
  note: (NoteText & { signedAt: Date | null; savedAt: Date; savedBy: string }) | null;
};

/**
 * The visit's note under its lock, for a clinician who may write it. A note of a record that was merged since is finished
 * where it was begun, by who looks after the record that stays.
 */
async function open(db: Db<StaffActor>, visitId: VisitId): Promise<Result<Open>> {
  const visit = await db.tx.visit.findFirst({ where: { id: visitId }, select: { patientId: true } });
  if (!visit) return fail("not-found");
  const patientId = visit.patientId as PatientId;
  const { recordId, care } = await getPersonCare(db, patientId);
  await lockPatients(db, [patientId, recordId]);
  if (db.actor.kind !== "clinician") return fail("forbidden");
  const refused = prescribingRefused(db.actor, care, db.now);
  if (refused) return fail(refused);
  const note = await db.tx.visitNote.findFirst({
    where: { patientId, visitId },
    select: { ...columns, signedAt: true, savedAt: true, savedBy: true },
  });
  return ok({ patientId, note });
}

type Saved = {
  /** What stands in the note now. */
  stored: NoteText;
  /** Who saved it last before; null where nobody had, or their name is gone. */
  by: string | null;
  /** That was whoever asks, in another window. */
  isOwn: boolean;
  savedAt: string;
};

/**
 * Saves a note as it is typed. A part in which somebody else wrote meanwhile stays as it is: whoever typed finds theirs in
 * the answer, and chooses. `already-done`: the note is signed.
 */
export async function saveNote(
  db: Db<StaffActor>,
  { visitId, changes, before }: SaveNote,
): Promise<Result<Saved>> {
  const found = await open(db, visitId);
  if (!found.ok) return found;
  const { patientId, note } = found.data;
  if (note?.signedAt) return fail("already-done");
  const standing = note ?? NO_NOTE;
  const mine = NOTE_PARTS.filter((part) => {
    const typed = changes[part];
    return typed !== undefined && (standing[part] === (before[part] ?? "") || standing[part] === typed);
  });
  const stored = Object.fromEntries(
    NOTE_PARTS.map((part) => [part, mine.includes(part) ? (changes[part] ?? "") : standing[part]]),
  ) as NoteText;
  const { clinicId, memberId } = db.actor;
  const by = note && (await memberName(db, note.savedBy));
  const isOwn = note?.savedBy === memberId;
  // Who only looks, or finds that somebody else wrote there, saves nothing, and takes nobody's draft over.
  if (mine.length === 0) {
    const savedAt = (note ? instantOf(note.savedAt) : db.now).toString();
    return ok({ stored: standing, by, isOwn, savedAt });
  }
  const saved = { savedAt: instantColumn(db.now), savedBy: memberId };
  if (note)
    await db.tx.visitNote.updateMany({
      where: { patientId, visitId, signedAt: null },
      data: { ...stored, ...saved },
    });
  else
    await db.tx.visitNote.createMany({
      data: { clinicId, patientId, visitId, authorId: memberId, ...stored, ...saved },
    });
  await emit(db, { kind: "note.save", patientId, visitId });
  return ok({ stored, by, isOwn, savedAt: db.now.toString() });
}

/** Whoever signs what was found at a visit says by it that it took place, whatever was said of it before. */
async function markAttended(db: Db<StaffActor>, visitId: VisitId, patientId: PatientId): Promise<void> {
  const open = { id: visitId, state: { in: ["planned", "missed"] } };
  const visit = await db.tx.visit.findFirst({ where: open, select: { startsAt: true } });
  const clock = { zone: await getClinicZone(db), now: db.now };
  if (!visit || !mayBecome("attended", { startsAt: instantOf(visit.startsAt) }, clock)) return;
  await db.tx.visit.updateMany({
    where: open,
    data: { state: "attended", changedAt: instantColumn(db.now), changedBy: db.actor.memberId },
  });
  await emit(db, { kind: "visit.mark", patientId, visitId, codes: { state: "attended" } });
}

/**
 * Signs a note; from then on it stays as it is. `conflict`: it is no longer what whoever signs saw. A visit that was still
 * planned has been attended.
 */
export async function signNote(db: Db<StaffActor>, { visitId, note: seen }: SignNote): Promise<Result> {
  const found = await open(db, visitId);
  if (!found.ok) return found;
  const { patientId, note } = found.data;
  if (note?.signedAt) return fail("already-done");
  if (!note || NOTE_PARTS.some((part) => note[part] !== seen[part])) return fail("conflict");
  const at = instantColumn(db.now);
  const { memberId } = db.actor;
  await db.tx.visitNote.updateMany({
    where: { patientId, visitId, signedAt: null },
    data: { savedAt: at, savedBy: memberId, signedAt: at, signedBy: memberId },
  });
  await emit(db, { kind: "note.sign", patientId, visitId });
  await markAttended(db, visitId, patientId);
  return done;
}

/** What is added to a signed note stands beside it, with name and time. */
export async function addAddendum(db: Db<StaffActor>, { visitId, words }: Addendum): Promise<Result> {
  const found = await open(db, visitId);
  if (!found.ok) return found;
  const { patientId, note } = found.data;
  if (!note?.signedAt) return fail("forbidden");
  const { clinicId, memberId } = db.actor;
  await db.tx.noteAddendum.createMany({
    data: {
      ...{ id: newId<string>(), clinicId, patientId, visitId, words },
      ...{ addedAt: instantColumn(db.now), addedBy: memberId },
    },
  });
  await emit(db, { kind: "note.add", patientId, visitId });
  return done;
}
