import { Temporal } from "temporal-polyfill";
import { addedIn, type ItemResult, takeEach } from "../batch";
import { isClosed, nextOpening } from "../clinics/care/opening";
import type { PhoneActor } from "../db/actor";
import { instantColumn, sinceYesterday } from "../db/dates";
import { lockPatients } from "../db/lock";
import type { Db } from "../db/scope";
import { getClinicCare } from "../deliveries/queries";
import { readClock } from "../dose-logs/acceptance";
import { findAssigned } from "../dose-logs/queries";
import { emit } from "../events/emit";
import type { MessageId, PatientId, PrescriptionId } from "../ids";
import { newId } from "../new-id";
import { getZones } from "../patients/queries";
import { done, type Result } from "../result";
import { TOO_MANY } from "../room";
import { presentZone } from "../time/local-day";
import { isInCare } from "./own/queries";
import { attachPictures } from "./pictures/mutations";
import { areFree } from "./pictures/queries";
import { promisedBy } from "./promise";
import { findStored, getStanding, inEachRecord, nextPlace, type Place } from "./queries";
import { type MessageEnvelope, messageItem, type Opened } from "./schema";
import { MOST_A_DAY } from "./vocabulary";

/** What it is about as it can be kept with it; undefined for what is nobody's, or somebody else's. */
async function subjectOf(
  db: Db<PhoneActor>,
  asked: PrescriptionId | undefined,
): Promise<PrescriptionId | null | undefined> {
  if (asked === undefined) return null;
  const found = await inEachRecord(db, async (then, id) =>
    (await findAssigned(then, id, [asked])).has(asked),
  );
  // Of a record that was merged into theirs: it is theirs, and has no name in the one that stays.
  return found[0] ? asked : found.some(Boolean) ? null : undefined;
}

/** Writes that a message waits, or that another came while one does: the first one's time is the one that was promised. */
async function waitFor(db: Db<PhoneActor>, patientId: PatientId, place: Place) {
  const { clinicId } = db.actor;
  const { number, at } = place;
  const clinic = await getClinicCare(db);
  if (!clinic) throw new Error("A patient's clinic is there");
  const before = await getStanding(db, patientId);
  const answerBy = before?.answerBy ?? instantColumn(promisedBy(clinic.hours, at, clinic.care.answerDays));
  const opening = isClosed(clinic.hours, at) ? nextOpening(clinic.hours, at) : null;
  const last = {
    lastNumber: number,
    lastSource: "patient",
    lastAt: instantColumn(at),
    patientNumber: number,
  };
  const waits = {
    waitingNumber: before?.waitingNumber ?? number,
    waitingSince: before?.waitingSince ?? instantColumn(at),
    ...{ answerBy, doneAt: null, doneBy: null },
  };
  if (before) await db.tx.messageThread.updateMany({ where: { patientId }, data: { ...last, ...waits } });
  else await db.tx.messageThread.createMany({ data: { clinicId, patientId, ...last, ...waits } });
  if (waits.waitingNumber === number)
    await db.tx.messageStep.createMany({
      data: {
        id: newId<string>(),
        clinicId,
        patientId,
        number,
        step: "lead",
        dueAt: answerBy,
        memberIds: [],
      },
    });
  return { answerBy, opensAt: opening && instantColumn(opening) };
}

/** Whether so many of the patient's messages came within a day that another one is no message any more. */
async function isTooMany(db: Db<PhoneActor>, patientId: PatientId, number: number): Promise<boolean> {
  if (number <= MOST_A_DAY) return false;
  const since = sinceYesterday(db.now);
  const latest = { patientId, source: "patient", receivedAt: { gte: since } };
  return (await db.tx.message.count({ where: latest, take: MOST_A_DAY })) >= MOST_A_DAY;
}

/**
 * Stores what the patient, or a helper in their stead, wrote, each message by itself: 201 stored, 200 the same was there, 409
 * the id is taken by another, 422 refused and why. They stand in the order in which they arrive.
 */
export async function recordMessages(
  db: Db<PhoneActor>,
  { sentAt, items }: MessageEnvelope,
): Promise<ItemResult[]> {
  const { clinicId, patientId, userId } = db.actor;
  await lockPatients(db, [patientId]);
  const inCare = await isInCare(db, patientId);
  const home = presentZone(await getZones(db, patientId));
  const sent = Temporal.Instant.from(sentAt);
  const results = await takeEach({
    items,
    schema: messageItem,
    findStored: (ids) => findStored(db, patientId, ids),
    keep: async ({ id, text, deviceAt, pictures = [], ...item }, bodyHash) => {
      if (!inCare) return "care-ended";
      const clock = readClock({ deviceAt, zone: item.zone }, { sentAt: sent, arrival: db.now });
      const prescriptionId = await subjectOf(db, item.prescriptionId);
      if (prescriptionId === undefined) return "unknown-prescription";
      if (!(await areFree(db, patientId, pictures))) return "unknown-picture";
      const place = await nextPlace(db, patientId);
      if (await isTooMany(db, patientId, place.number)) return TOO_MANY;
      const promised = await waitFor(db, patientId, place);
      // No message is lost because a phone's clock or zone is wrong: it counts as written when and where it is read.
      const { at, zone } =
        typeof clock === "string" ? { at: place.at, zone: home } : { at: clock.at, zone: item.zone };
      await db.tx.message.createMany({
        data: {
          ...{ id, clinicId, patientId, authorId: userId, source: "patient", number: place.number },
          ...{ text, zone, prescriptionId, bodyHash, ...promised },
          writtenAt: instantColumn(at),
          deviceAt: instantColumn(Temporal.Instant.from(deviceAt)),
          ...{ sentAt: instantColumn(sent), receivedAt: instantColumn(place.at) },
        },
      });
      await attachPictures(db, patientId, id, pictures);
      return null;
    },
  });
  const ids = addedIn(results);
  if (ids.length > 0) await emit(db, { kind: "message.send", patientId, ids: ids as MessageId[] });
  return results;
}

/** Whoever holds the phone has the thread before them, up to this message; of one that isn't there nothing is written. */
export async function markOwnRead(db: Db<PhoneActor>, { number }: Opened): Promise<Result> {
  const { clinicId, userId, patientId } = db.actor;
  if (number <= ((await getStanding(db, patientId))?.lastNumber ?? 0))
    await db.tx.messageRead.createMany({
      data: { clinicId, patientId, userId, number, source: "patient", at: instantColumn(db.now) },
      skipDuplicates: true,
    });
  return done;
}
