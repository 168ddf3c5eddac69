import type { StaffActor } from "../../db/actor";
import { instantColumn } from "../../db/dates";
import { lockPatients } from "../../db/lock";
import { asProgram } from "../../db/program";
import type { Db } from "../../db/scope";
import { itemHash } from "../../dose-logs/item-hash";
import { findAssigned, getStandingLog } from "../../dose-logs/queries";
import { emit } from "../../events/emit";
import type { PatientId } from "../../ids";
import { newId } from "../../new-id";
import { listMergedIds } from "../../patients/merge/queries";
import { getPatient, getZones, type PatientRecord } from "../../patients/queries";
import { done, type ErrorCode, fail, ok, type Result } from "../../result";
import { presentZone } from "../../time/local-day";
import { attachPictures } from "../pictures/mutations";
import { areFree } from "../pictures/queries";
import { getPage, getStanding, type Mark, nextPlace, type Page, type Standing } from "../queries";
import type { ListFilter, SendMessage, ThreadInput } from "../schema";
import {
  countThreads,
  isInUse,
  listThreads,
  type ThreadCounts,
  type ThreadList,
  whyNotAnswer,
} from "./queries";

/** The member has seen all up to this message. */
const readUpTo = (db: Db<StaffActor>, patientId: PatientId, number: number) =>
  db.tx.messageRead.createMany({
    data: {
      ...{ clinicId: db.actor.clinicId, patientId, userId: db.actor.userId, number },
      ...{ source: "staff", at: instantColumn(db.now) },
    },
    skipDuplicates: true,
  });

/** What waits in this record, and in those that were merged into it, waits no more. */
async function settle(db: Db<StaffActor>, patientId: PatientId, isDone: boolean): Promise<void> {
  const none = { waitingNumber: null, waitingSince: null, answerBy: null };
  const end = isDone
    ? { doneAt: instantColumn(db.now), doneBy: db.actor.memberId }
    : { doneAt: null, doneBy: null };
  await db.tx.messageThread.updateMany({
    where: { patientId: { in: [patientId, ...(await listMergedIds(db, patientId))] } },
    data: { ...none, ...end },
  });
}

/** Says once more what is stored already: in other words it is a `conflict`; what was asked for with it is still done. */
async function sendAgain(
  db: Db<StaffActor>,
  { patientId, done: isDone }: SendMessage,
  isSame: boolean,
  number: number,
): Promise<Result> {
  if (!isSame) return fail("conflict");
  const standing = await getStanding(db, patientId);
  if (!isDone || standing?.lastNumber !== number || standing.doneAt !== null) return done;
  await settle(db, patientId, true);
  await emit(db, { kind: "message.done", patientId });
  return done;
}

/** Nothing is written over what the sender has not seen: somebody else's answer, or more from the patient. */
const hasMoved = (standing: { lastNumber: number } | null, seen: number): boolean =>
  (standing?.lastNumber ?? 0) !== seen;

/**
 * Sends what a member wrote to a patient, which answers all that waits. Where another message has come since the page was read
 * it is a `conflict`, and nothing is sent. The same one sent twice is there once; other words under its id are a `conflict` too.
 * `expired`: a picture that it names is not there, or not any more.
 */
export async function sendMessage(db: Db<StaffActor>, sent: SendMessage): Promise<Result> {
  const { id, patientId, text, prescriptionId, logId, pictures = [], seen, done: isDone } = sent;
  const refused = await whyNotAnswer(db, patientId);
  if (refused) return fail(refused);
  await lockPatients(db, [patientId]);
  const bodyHash = itemHash({ text, prescriptionId, logId, ...(pictures.length > 0 && { pictures }) });
  const select = { number: true, bodyHash: true };
  const stored = await db.tx.message.findFirst({ where: { patientId, id }, select });
  if (stored) return sendAgain(db, sent, stored.bodyHash === bodyHash, stored.number);
  if (hasMoved(await getStanding(db, patientId), seen)) return fail("conflict");
  const { clinicId, userId } = db.actor;
  if (!(await isInUse(db, patientId))) return fail("invalid", { text: "messages.errors.closed" });
  const reached = await db.tx.patient.count({ where: { id: patientId, clinicId, userId: { not: null } } });
  if (reached === 0) return fail("invalid", { text: "messages.errors.noPhone" });
  if (prescriptionId && !(await findAssigned(db, patientId, [prescriptionId])).has(prescriptionId))
    return fail("not-found");
  if (logId && !(await getStandingLog(db, patientId, logId))) return fail("not-found");
  if (!(await areFree(db, patientId, pictures))) return fail("expired");
  const { number, at } = await nextPlace(db, patientId);
  const zone = presentZone(await getZones(db, patientId));
  const arrivedAt = instantColumn(at);
  await db.tx.message.createMany({
    data: {
      ...{ id, clinicId, patientId, number, source: "staff", text, prescriptionId, logId, zone },
      ...{ writtenAt: arrivedAt, deviceAt: arrivedAt, sentAt: arrivedAt, receivedAt: arrivedAt },
      ...{ bodyHash, authorId: userId },
    },
  });
  await attachPictures(db, patientId, id, pictures);
  const last = { lastNumber: number, lastSource: "staff", lastAt: arrivedAt };
  const there = await db.tx.messageThread.updateMany({ where: { patientId }, data: last });
  if (there.count === 0) await db.tx.messageThread.createMany({ data: { clinicId, patientId, ...last } });
  await settle(db, patientId, isDone);
  await readUpTo(db, patientId, number);
  await emit(db, { kind: "message.answer", patientId, ids: [id] });
  return done;
}

/** A thread under its lock as whoever asks saw it, for who may answer there. `conflict`: something came since. */
async function openThread(db: Db<StaffActor>, { patientId, seen }: ThreadInput): Promise<Result<Standing>> {
  const refused = await whyNotAnswer(db, patientId);
  if (refused) return fail(refused);
  await lockPatients(db, [patientId]);
  const standing = await getStanding(db, patientId);
  if (!standing) return fail("not-found");
  return hasMoved(standing, seen) ? fail("conflict") : ok(standing);
}

/** Closes a thread without an answer, or after one. What the patient writes next opens it again. */
export async function markDone(db: Db<StaffActor>, { patientId, seen }: ThreadInput): Promise<Result> {
  const opened = await openThread(db, { patientId, seen });
  if (!opened.ok) return opened;
  const standing = opened.data;
  if (standing.doneAt !== null) return done;
  await settle(db, patientId, true);
  await readUpTo(db, patientId, standing.lastNumber);
  await emit(db, { kind: "message.done", patientId });
  return done;
}

/** Steps that were passed over because nothing waited are due again; one that reminded somebody is not repeated. */
const remindAnew = (
  db: Db<StaffActor>,
  { patientId, number, dueAt }: { patientId: PatientId; number: number; dueAt: Date },
) =>
  asProgram(db, async ({ tx, actor: { clinicId } }) => {
    const of = { clinicId, patientId, number };
    await tx.messageStep.updateMany({
      where: { ...of, memberIds: { isEmpty: true } },
      data: { takenAt: null },
    });
    await tx.messageStep.createMany({
      data: { ...of, step: "lead", id: newId<string>(), dueAt, memberIds: [] },
      skipDuplicates: true,
    });
  });

/**
 * The first of the patient's messages that waited together before the thread was closed; null where the clinic wrote last. A
 * waiting begins with a step of its own, after whatever was answered or closed before it, and is promised one time.
 */
async function firstWaiting(db: Db<StaffActor>, patientId: PatientId, { lastSource, lastNumber }: Standing) {
  if (lastSource !== "patient") return null;
  const { tx } = db;
  const answered = await tx.message.aggregate({
    where: { patientId, source: "staff" },
    _max: { number: true },
  });
  const begun = await tx.messageStep.aggregate({
    where: { patientId, step: "lead" },
    _max: { number: true },
  });
  const last = await tx.message.findFirst({
    where: { patientId, number: lastNumber },
    select: { answerBy: true },
  });
  if (!last?.answerBy) return null;
  const { answerBy } = last;
  const since = { gt: answered._max.number ?? 0, gte: begun._max.number ?? 1 };
  const first = await tx.message.findFirst({
    where: { patientId, source: "patient", number: since, answerBy },
    orderBy: { number: "asc" },
    select: { number: true, receivedAt: true },
  });
  return first && { waitingNumber: first.number, waitingSince: first.receivedAt, answerBy };
}

/**
 * Opens a closed thread again. Where the patient wrote last, what they wrote waits as before, by the time that was promised, and
 * is reminded of anew where that is over.
 */
export async function undoDone(db: Db<StaffActor>, { patientId, seen }: ThreadInput): Promise<Result> {
  const opened = await openThread(db, { patientId, seen });
  if (!opened.ok) return opened;
  const standing = opened.data;
  if (standing.doneAt === null) return done;
  const waits = await firstWaiting(db, patientId, standing);
  await db.tx.messageThread.updateMany({
    where: { patientId },
    data: { doneAt: null, doneBy: null, ...waits },
  });
  if (waits) await remindAnew(db, { patientId, number: waits.waitingNumber, dueAt: waits.answerBy });
  await emit(db, { kind: "message.reopen", patientId });
  return done;
}

/** The member has the thread before them, up to this message. */
export async function markRead(db: Db<StaffActor>, { patientId, seen }: ThreadInput): Promise<Result> {
  const standing = await getStanding(db, patientId);
  if (!standing) return fail("not-found");
  if (seen >= 1 && seen <= standing.lastNumber) await readUpTo(db, patientId, seen);
  return done;
}

/** A page of the list with one audit row of the patients whom it names. For those who read patients. */
export async function readThreads(
  db: Db<StaffActor>,
  filter: ListFilter,
): Promise<ThreadList & { counts: ThreadCounts }> {
  const list = await listThreads(db, filter);
  const patientIds = [...new Set(list.threads.map((thread) => thread.patientId))];
  if (patientIds.length > 0) await emit(db, { kind: "message.read", patientIds });
  return { ...list, counts: await countThreads(db, filter.of) };
}

export type ReadThread = {
  patient: PatientRecord;
  page: Page;
  /** Null before the first message. */
  standing: Standing | null;
  /** The patient died, or the record was entered in error: nothing is sent to it. */
  closed: boolean;
  /** Why the signed-in member may not answer; null when they may. */
  refused: ErrorCode | null;
};

/** A patient's thread, which is looking at their record; null for an unknown or foreign id. */
export async function readThread(
  db: Db<StaffActor>,
  patientId: PatientId,
  before: Mark | null,
): Promise<ReadThread | null> {
  const patient = await getPatient(db, patientId);
  if (!patient) return null;
  // Read first: what comes between the two is on the page, and does not count as seen.
  const standing = await getStanding(db, patientId);
  const page = await getPage(db, patientId, before);
  const closed = !(await isInUse(db, patientId));
  await emit(db, { kind: "thread.read", patientId });
  return { patient, page, standing, closed, refused: await whyNotAnswer(db, patientId) };
}
