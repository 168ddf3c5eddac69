import { Temporal } from "temporal-polyfill";
import { addedIn, type ItemResult, THERE, takeEach } from "../batch";
import type { PhoneActor, StaffActor } from "../db/actor";
import { instantColumn } from "../db/dates";
import { lock, lockPatients } from "../db/lock";
import type { Db } from "../db/scope";
import { readClock } from "../dose-logs/acceptance";
import { emit } from "../events/emit";
import { canonicalJson } from "../exercises/identity";
import type { PatientId } from "../ids";
import { newId } from "../new-id";
import { done, fail, ok, type Result } from "../result";
import { toStored } from "../stored";
import { mayWriteCards } from "./policy";
import { findStoredReads, listDrawings, listOwnCards } from "./queries";
import {
  type CardContent,
  type ChooseCard,
  type CreateCard,
  type ReadEnvelope,
  type ReviseCard,
  readItem,
} from "./schema";
import { isBuiltIn, type OwnCard } from "./shelf";
import { BODY_PICTURES, MOST_CARDS } from "./vocabulary";

type Written = { slug: string };

/** One writer at a time of a clinic's cards, so that a built-in one is copied once and numbers are taken once. */
async function lockCards(db: Db<StaffActor>): Promise<OwnCard[]> {
  await lock(db, "cards", [db.actor.clinicId]);
  return listOwnCards(db, db.actor.clinicId);
}

const isPicture = async (db: Db<StaffActor>, { picture }: CardContent): Promise<boolean> =>
  BODY_PICTURES.some((one) => one === picture) || picture in (await listDrawings(db, [picture], "en"));

async function addRevision(
  db: Db<StaffActor>,
  card: { cardId: string; number: number },
  content: CardContent,
): Promise<void> {
  const { clinicId, memberId } = db.actor;
  await db.tx.educationCardRevision.createMany({
    data: {
      ...{ id: newId<string>(), clinicId, ...card, content: toStored(content) },
      ...{ createdAt: instantColumn(db.now), createdBy: memberId },
    },
  });
}

/**
 * A card of the clinic's own, or its copy of a built-in one, which takes that one's place for all its patients. A copy that
 * was archived comes back with what is written now. A second copy is `already-done`, and so is a card sent twice.
 */
export async function createCard(
  db: Db<StaffActor>,
  { cardId, copyOf, content }: CreateCard,
): Promise<Result<Written>> {
  if (!mayWriteCards(db.actor)) return fail("forbidden");
  if (copyOf !== null && !isBuiltIn(copyOf)) return fail("not-found");
  if (!(await isPicture(db, content))) return fail("invalid", { "content.picture": "required" });
  const own = await lockCards(db);
  const slug = copyOf ?? cardId;
  const before = own.find((card) => card.slug === slug);
  if (before && !before.archived) return fail("already-done");
  if (!before && own.length >= MOST_CARDS) return fail("too-many");
  const id = before?.cardId ?? cardId;
  const number = (before?.number ?? 0) + 1;
  const { clinicId } = db.actor;
  if (before) await db.tx.educationCard.updateMany({ where: { id, clinicId }, data: { archivedAt: null } });
  else {
    const data = { id, clinicId, slug, createdAt: instantColumn(db.now) };
    const { count } = await db.tx.educationCard.createMany({ data, skipDuplicates: true });
    // The id is of another card: of one elsewhere, which is not there for whoever asks.
    if (count === 0) return fail("not-found");
  }
  await addRevision(db, { cardId: id, number }, content);
  await emit(db, { kind: "card.create", cardId: id, codes: { card: slug, number } });
  return ok({ slug });
}

/** A new revision; the old ones stay. Somebody else's meanwhile is a conflict. The same content again changes nothing. */
export async function reviseCard(
  db: Db<StaffActor>,
  { cardId, baseNumber, content }: ReviseCard,
): Promise<Result<Written>> {
  if (!mayWriteCards(db.actor)) return fail("forbidden");
  const card = (await lockCards(db)).find((one) => one.cardId === cardId);
  if (!card) return fail("not-found");
  const { slug } = card;
  if (canonicalJson(card.content) === canonicalJson(content)) return ok({ slug });
  if (card.archived || card.number !== baseNumber) return fail("conflict");
  if (!(await isPicture(db, content))) return fail("invalid", { "content.picture": "required" });
  const number = card.number + 1;
  await addRevision(db, { cardId, number }, content);
  await emit(db, { kind: "card.revise", cardId, codes: { card: slug, number } });
  return ok({ slug });
}

async function setArchived(db: Db<StaffActor>, { cardId }: ChooseCard, archive: boolean): Promise<Result> {
  if (!mayWriteCards(db.actor)) return fail("forbidden");
  const card = (await lockCards(db)).find((one) => one.cardId === cardId);
  if (!card) return fail("not-found");
  if (card.archived === archive) return fail("already-done");
  await db.tx.educationCard.updateMany({
    where: { id: cardId, clinicId: db.actor.clinicId },
    data: { archivedAt: archive ? instantColumn(db.now) : null },
  });
  await emit(db, { kind: archive ? "card.archive" : "card.restore", cardId, codes: { card: card.slug } });
  return done;
}

/** Takes a card out of the library: of a copy the program's own comes back. Plans that have one of the clinic's own keep it. */
export const archiveCard = (db: Db<StaffActor>, input: ChooseCard): Promise<Result> =>
  setArchived(db, input, true);

export const restoreCard = (db: Db<StaffActor>, input: ChooseCard): Promise<Result> =>
  setArchived(db, input, false);

/**
 * Stores which cards a patient has read that no plan gave them, each by itself: 201 stored, 200 the same was there,
 * also where the card was read already by another item, 409 the id is taken by another, 422 refused; `unknown-card`: the
 * clinic has none such. A card that was read before stays as it was read first, so that whoever sends it has read it.
 */
export async function recordReads(
  db: Db<PhoneActor>,
  patientId: PatientId,
  { sentAt, items }: ReadEnvelope,
): Promise<ItemResult[]> {
  await lockPatients(db, [patientId]);
  const own = await listOwnCards(db, db.actor.clinicId);
  const sent = Temporal.Instant.from(sentAt);
  const results = await takeEach({
    items,
    schema: readItem,
    findStored: (asked) => findStoredReads(db, patientId, asked),
    keep: async ({ id, card, zone, deviceAt }, bodyHash) => {
      if (!isBuiltIn(card) && !own.some(({ slug }) => slug === card)) return "unknown-card";
      const clock = readClock({ deviceAt, zone }, { sentAt: sent, arrival: db.now });
      if (typeof clock === "string") return clock;
      const { count } = await db.tx.cardRead.createMany({
        data: {
          ...{ id, patientId, card, zone, bodyHash },
          ...{ clinicId: db.actor.clinicId, authorId: db.actor.userId },
          readAt: instantColumn(clock.at),
          deviceAt: instantColumn(Temporal.Instant.from(deviceAt)),
          ...{ sentAt: instantColumn(sent), receivedAt: instantColumn(db.now) },
        },
        skipDuplicates: true,
      });
      return count > 0 ? null : THERE;
    },
  });
  const ids = addedIn(results);
  if (ids.length > 0) await emit(db, { kind: "card-read.record", patientId, ids });
  return results;
}
