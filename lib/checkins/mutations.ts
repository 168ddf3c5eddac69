import { Temporal } from "temporal-polyfill";
import { addedIn, type ItemResult, takeEach } from "../batch";
import type { PatientActor, PhoneActor } from "../db/actor";
import { countByDay } from "../db/counts";
import { dateColumn, instantColumn, sinceYesterday } from "../db/dates";
import { lockPatients } from "../db/lock";
import type { Db } from "../db/scope";
import { readDay } from "../dose-logs/acceptance";
import { emit } from "../events/emit";
import { findGoals } from "../goals/queries";
import { mayDo } from "../helpers/policy";
import type { PatientId } from "../ids";
import { newId } from "../new-id";
import { getZones } from "../patients/queries";
import { done, fail, type Result } from "../result";
import { CHOICES_A_DAY, dayOf } from "../room";
import { toStored } from "../stored";
import { findStored } from "./queries";
import { type CheckinEnvelope, type CheckinItem, checkinItem, type MorningHour } from "./schema";
import { MOST_A_DAY } from "./vocabulary";

/**
 * Stores check-ins of one patient, each by itself: 201 stored, 200 the same was there, 409 the id is taken by another body,
 * 422 refused and why. Sending them again changes nothing, and what is stored is never changed.
 */
export async function recordCheckins(
  db: Db<PhoneActor>,
  patientId: PatientId,
  { sentAt, items }: CheckinEnvelope,
): Promise<ItemResult[]> {
  await lockPatients(db, [patientId]);
  const zones = await getZones(db, patientId);
  const sent = Temporal.Instant.from(sentAt);
  const timed = (item: CheckinItem) => readDay(item, { sentAt: sent, arrival: db.now }, zones);
  const { clinicId } = db.actor;
  const results = await takeEach({
    items,
    schema: checkinItem,
    findStored: (ids) => findStored(db, patientId, ids),
    room: {
      most: MOST_A_DAY,
      keyOf: (item) => dayOf(timed(item)),
      count: (days) => countByDay(db, "Checkin", { clinicId, patientId }, days),
    },
    keep: async (item, bodyHash) => {
      // Goals are the patient's to choose, and to choose none of.
      if (item.kind === "choose-goals" && !mayDo("own", db.actor.kind)) return "not-yours";
      const clock = timed(item);
      if (typeof clock === "string") return clock;
      const { id, kind, zone } = item;
      const goalId = item.kind === "goal" ? item.body.goalId : null;
      if (goalId && (await findGoals(db, patientId, [goalId])).length === 0) return "unknown-goal";
      await db.tx.checkin.createMany({
        data: {
          ...{ id, kind, goalId, zone, patientId, clinicId, authorId: db.actor.userId },
          localDate: dateColumn(clock.date),
          answeredAt: instantColumn(clock.at),
          deviceAt: instantColumn(Temporal.Instant.from(item.deviceAt)),
          ...{ sentAt: instantColumn(sent), receivedAt: instantColumn(db.now) },
          ...{ body: toStored(item.body), bodyHash },
        },
      });
      return null;
    },
  });
  const ids = addedIn(results);
  if (ids.length > 0) await emit(db, { kind: "checkin.record", patientId, ids });
  return results;
}

/** The signed-in patient chooses from which hour on the morning questions come, or that none do. */
export async function chooseMorningHour(db: Db<PatientActor>, { hour }: MorningHour): Promise<Result> {
  const { clinicId, patientId } = db.actor;
  const since = sinceYesterday(db.now);
  const made = await db.tx.checkinHour.count({ where: { clinicId, patientId, chosenAt: { gte: since } } });
  if (made >= CHOICES_A_DAY) return fail("too-many");
  await db.tx.checkinHour.createMany({
    data: { id: newId<string>(), clinicId, patientId, hour, chosenAt: instantColumn(db.now) },
  });
  await emit(db, { kind: "checkin.hour", patientId, codes: { hour } });
  return done;
}
