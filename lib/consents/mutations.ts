import { Temporal } from "temporal-polyfill";
import { addedIn, type ItemResult, takeEach } from "../batch";
import type { PatientActor, StaffActor } from "../db/actor";
import { instantColumn } from "../db/dates";
import { lockPatients } from "../db/lock";
import type { Db } from "../db/scope";
import { readClock } from "../dose-logs/acceptance";
import { itemHash } from "../dose-logs/item-hash";
import { emit } from "../events/emit";
import { recordingRefused } from "../patients/policy";
import { getCare } from "../patients/queries";
import { done, fail, type Result } from "../result";
import { countByKey, findStored, keyOf } from "./queries";
import { type ConsentEnvelope, type ConsentItem, consentItem, type StaffConsent } from "./schema";
import { MOST_A_DAY } from "./vocabulary";

/**
 * Stores what the signed-in patient decided, each by itself: 201 stored, 200 the same was there, 409 the id is taken by
 * another body, 422 refused and why. Sending it again changes nothing. A decision is not turned away because a phone's
 * clock is broken: then it counts from its arrival.
 */
export async function recordConsents(
  db: Db<PatientActor>,
  { sentAt, items }: ConsentEnvelope,
): Promise<ItemResult[]> {
  const { clinicId, patientId, userId } = db.actor;
  await lockPatients(db, [patientId]);
  const sent = Temporal.Instant.from(sentAt);
  const decidedAt = (item: ConsentItem): Temporal.Instant => {
    const clock = readClock(item, { sentAt: sent, arrival: db.now });
    return typeof clock === "string" ? db.now : clock.at;
  };
  const results = await takeEach({
    items,
    schema: consentItem,
    findStored: (ids) => findStored(db, patientId, ids),
    room: {
      most: MOST_A_DAY,
      keyOf: (item) => keyOf(item.kind, decidedAt(item)),
      count: (keys) => countByKey(db, keys),
    },
    keep: async (item, bodyHash) => {
      const { id, kind, wording, locale, deviceAt } = item;
      await db.tx.consent.createMany({
        data: {
          ...{ id, clinicId, patientId, kind, source: "phone", wording, locale, authorId: userId },
          decidedAt: instantColumn(decidedAt(item)),
          deviceAt: instantColumn(Temporal.Instant.from(deviceAt)),
          ...{ sentAt: instantColumn(sent), receivedAt: instantColumn(db.now), bodyHash },
        },
      });
      return null;
    },
  });
  const ids = addedIn(results);
  if (ids.length > 0) await emit(db, { kind: "consent.record", patientId, ids });
  return results;
}

/** Records what a patient decided on paper or by word, now and in the name of whoever records it. */
export async function recordStaffConsent(db: Db<StaffActor>, input: StaffConsent): Promise<Result> {
  const { id, patientId, kind, source, wording, locale } = input;
  const why = recordingRefused(db.actor, await getCare(db, patientId), db.now);
  if (why) return fail(why);
  await lockPatients(db, [patientId]);
  const hash = itemHash(input);
  const known = (await findStored(db, patientId, [id])).get(id);
  if (known !== undefined) return known === hash ? done : fail("conflict");
  const at = instantColumn(db.now);
  await db.tx.consent.createMany({
    data: {
      ...{ id, patientId, kind, source, wording, locale, bodyHash: hash },
      ...{ clinicId: db.actor.clinicId, authorId: db.actor.userId },
      ...{ decidedAt: at, deviceAt: at, sentAt: at, receivedAt: at },
    },
  });
  await emit(db, { kind: "consent.record", patientId, ids: [id] });
  return done;
}
