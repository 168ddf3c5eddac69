import type { PhoneActor, StaffActor } from "../../db/actor";
import { instantColumn } from "../../db/dates";
import { lockPatients } from "../../db/lock";
import type { Db } from "../../db/scope";
import { emit } from "../../events/emit";
import type { MessagePictureId, PatientId } from "../../ids";
import { listMergedIds } from "../../patients/merge/queries";
import { getPatient } from "../../patients/queries";
import { done, fail, type Result } from "../../result";
import { findHash, getPicture, isFull } from "./queries";
import { type Encoded, LEFT_DAYS, type PictureSize } from "./vocabulary";

type Sent = Encoded & { id: MessagePictureId; patientId: PatientId; bodyHash: string };

/**
 * Keeps a picture until a message names it; who may, the gate has asked. The same one sent twice is there once; other bytes
 * under its id are a `conflict`.
 */
export async function keepPicture(
  db: Db<PhoneActor | StaffActor>,
  { id, patientId, bodyHash, ...encoded }: Sent,
): Promise<Result> {
  const { actor } = db;
  const source = "memberId" in actor ? "staff" : "patient";
  await lockPatients(db, [patientId]);
  const before = await findHash(db, patientId, id);
  if (before !== null) return before === bodyHash ? done : fail("conflict");
  if (await isFull(db, patientId, source)) return fail("too-many");
  const { count } = await db.tx.messagePicture.createMany({
    data: {
      ...{ id, clinicId: actor.clinicId, patientId, source, authorId: actor.userId, bodyHash },
      ...{ ...encoded, uploadedAt: instantColumn(db.now) },
    },
    // An id that is somebody else's, whom nobody hears of.
    skipDuplicates: true,
  });
  return count === 1 ? done : fail("conflict");
}

/** Puts pictures to the message that names them, in this order. Whether they may be was asked in the same transaction. */
export async function attachPictures(
  db: Db,
  patientId: PatientId,
  messageId: string,
  ids: readonly MessagePictureId[],
): Promise<void> {
  for (const [nth, id] of ids.entries()) {
    const { count } = await db.tx.messagePicture.updateMany({
      where: { patientId, id, messageId: null },
      data: { messageId, place: nth + 1 },
    });
    if (count !== 1) throw new Error("A picture that was free is there.");
  }
}

/** So long after a thread was opened its pictures are read with it: a working day. */
const WITH_THREAD_HOURS = 12;

/** Has it been written down already that the member has this thread open? */
async function isWritten({ tx, actor, now }: Db<StaffActor>, patientId: PatientId): Promise<boolean> {
  const at = { gte: instantColumn(now.subtract({ hours: WITH_THREAD_HOURS })) };
  const { clinicId, userId } = actor;
  const where = { clinicId, patientId, at, action: "thread.read", userId };
  return (await tx.auditEvent.count({ where, take: 1 })) > 0;
}

/**
 * A picture of a patient's thread for staff; null where there is none. Whoever has the thread open gets each of its pictures,
 * which was written down with the thread; one that is asked for without it is written down itself.
 */
export async function readPicture(
  db: Db<StaffActor>,
  { patientId, id, size }: { patientId: PatientId; id: MessagePictureId; size: PictureSize },
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!(await getPatient(db, patientId))) return null;
  const picture = await getPicture(db, [patientId, ...(await listMergedIds(db, patientId))], id, size);
  if (picture && !(await isWritten(db, patientId))) await emit(db, { kind: "thread.read", patientId });
  return picture;
}

/** Removes the pictures of a clinic that no message has named for some days. For the program's own job. */
export async function removeLeftPictures(db: Db): Promise<void> {
  if (db.actor.kind !== "system") throw new Error("Only the program removes what was left.");
  const { clinicId } = db.actor;
  const before = instantColumn(db.now.subtract({ hours: 24 * LEFT_DAYS }));
  await db.tx.messagePicture.deleteMany({ where: { clinicId, messageId: null, uploadedAt: { lt: before } } });
}
