import type { PatientActor, StaffActor } from "../db/actor";
import { instantColumn } from "../db/dates";
import { lockPatients } from "../db/lock";
import type { Db } from "../db/scope";
import { emit } from "../events/emit";
import type { PatientId } from "../ids";
import { recordingRefused } from "../patients/policy";
import { getCare } from "../patients/queries";
import { done, fail, type Result } from "../result";
import type { AnswerCorrection, AskCorrection } from "./schema";
import { OPEN_AT_ONCE } from "./vocabulary";

/**
 * A patient says what is wrong in their record. It goes on the lead's list and stays on the record until it is answered.
 * The id is the form's, so that sending it twice asks once. `too-many`: several wait already.
 */
export async function askCorrection(
  db: Db<PatientActor>,
  { id, about, words }: AskCorrection,
): Promise<Result> {
  const { clinicId, patientId } = db.actor;
  await lockPatients(db, [patientId]);
  const open = await db.tx.correctionRequest.findMany({
    where: { patientId, answeredAt: null },
    select: { id: true },
  });
  if (open.some((one) => one.id === id)) return done;
  if (open.length >= OPEN_AT_ONCE) return fail("too-many");
  const { count } = await db.tx.correctionRequest.createMany({
    data: { id, clinicId, patientId, about, words, askedAt: instantColumn(db.now) },
    skipDuplicates: true,
  });
  if (count === 0) return fail("already-done");
  const alerts = [{ kind: "correction-asked", facts: { requestId: id } } as const];
  await emit(db, { kind: "correction.ask", patientId, requestId: id, alerts });
  return done;
}

/** Whoever may correct the record says what became of it; that takes it off every list. It is answered once. */
export async function answerCorrection(
  db: Db<StaffActor>,
  { id, answered, answer }: AnswerCorrection,
): Promise<Result> {
  const row = await db.tx.correctionRequest.findFirst({ where: { id }, select: { patientId: true } });
  if (!row) return fail("not-found");
  const patientId = row.patientId as PatientId;
  const care = await getCare(db, patientId);
  // What was asked before two records were joined is answered where it was asked.
  const refused = recordingRefused(db.actor, care && { ...care, merged: false }, db.now);
  if (refused) return fail(refused);
  await lockPatients(db, [patientId]);
  const by = { at: instantColumn(db.now), memberId: db.actor.memberId };
  const { count } = await db.tx.correctionRequest.updateMany({
    where: { id, answeredAt: null },
    data: { answeredAt: by.at, answeredBy: by.memberId, answered, answer: answer || null },
  });
  if (count === 0) return fail("already-done");
  await db.tx.alert.updateMany({
    where: {
      ...{ patientId, kind: "correction-asked", acknowledgedAt: null },
      facts: { path: ["requestId"], equals: id },
    },
    data: { acknowledgedAt: by.at, acknowledgedBy: by.memberId },
  });
  await emit(db, { kind: "correction.answer", patientId, requestId: id, codes: { answered } });
  return done;
}
