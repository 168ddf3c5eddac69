import { z } from "zod";
import type { PhoneActor } from "../../db/actor";
import { sinceYesterday } from "../../db/dates";
import { rows } from "../../db/rows";
import type { Db } from "../../db/scope";
import { type MessagePictureId, messagePictureId, type PatientId } from "../../ids";
import { inEachRecord } from "../queries";
import type { MessageSource } from "../vocabulary";
import { MOST_PICTURES_A_DAY, type PictureSize } from "./vocabulary";

const idRow = z.object({ id: messagePictureId });

/**
 * Whether each of these was sent for this patient by whoever asks, and no message names it yet. They stay so until the
 * transaction ends.
 */
export async function areFree(
  db: Db,
  patientId: PatientId,
  ids: readonly MessagePictureId[],
): Promise<boolean> {
  if (ids.length === 0) return true;
  const userId = "userId" in db.actor ? db.actor.userId : null;
  const found = await rows(db, idRow)`
    SELECT "id" FROM "MessagePicture" WHERE "patientId" = ${patientId}::uuid AND "id" = ANY(${[...ids]}::uuid[])
      AND "authorId" = ${userId}::uuid AND "messageId" IS NULL FOR UPDATE`;
  return found.length === ids.length;
}

/** Which bytes stand under an id that whoever asks has sent; null where none do. */
export async function findHash(db: Db, patientId: PatientId, id: MessagePictureId): Promise<string | null> {
  const found = await db.tx.messagePicture.findFirst({
    where: { patientId, id },
    select: { bodyHash: true },
  });
  return found?.bodyHash ?? null;
}

/** Whether this side has sent as many about the patient within a day as there may be. */
export async function isFull(db: Db, patientId: PatientId, source: MessageSource): Promise<boolean> {
  const since = sinceYesterday(db.now);
  const where = { patientId, source, uploadedAt: { gte: since } };
  return (await db.tx.messagePicture.count({ where, take: MOST_PICTURES_A_DAY })) >= MOST_PICTURES_A_DAY;
}

/** The picture of a message in one of these records; null for one that there is not, and one that no message names. */
export async function getPicture(
  db: Db,
  patientIds: readonly PatientId[],
  id: MessagePictureId,
  size: PictureSize,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const found = await db.tx.messagePicture.findFirst({
    where: { patientId: { in: [...patientIds] }, id, messageId: { not: null } },
    select: { data: size === "whole", small: size === "small" },
  });
  return found?.data ?? found?.small ?? null;
}

/** The picture of a message in the own thread of whoever holds the phone; null for one that is not there. */
export async function getOwnPicture(
  db: Db<PhoneActor>,
  id: MessagePictureId,
  size: PictureSize,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const found = await inEachRecord(db, (then, record) => getPicture(then, [record], id, size));
  return found.find((picture) => picture !== null) ?? null;
}
