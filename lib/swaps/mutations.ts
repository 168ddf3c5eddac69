import { Temporal } from "temporal-polyfill";
import { addedIn, type ItemResult, takeEach } from "../batch";
import type { PhoneActor } from "../db/actor";
import { countByDay } from "../db/counts";
import { dateColumn, instantColumn } from "../db/dates";
import { lockPatients } from "../db/lock";
import type { Db } from "../db/scope";
import { readDay } from "../dose-logs/acceptance";
import { emit } from "../events/emit";
import type { PatientId } from "../ids";
import { getZones } from "../patients/queries";
import { listLighterHeads } from "../plans/lighter/queries";
import { offeredAt } from "../plans/lighter/spans";
import { dayOf } from "../room";
import { addDays } from "../time/calendar-date";
import { findStoredSwaps } from "./queries";
import { MOST_A_DAY, type SwapEnvelope, swapItem } from "./schema";

/**
 * Stores a patient's swaps between the usual and the lighter plan, each by itself: 201 stored, 200 the same was there,
 * 409 the id is taken by another, 422 refused and why; `no-lighter-plan`: none was to be had on that day, or it was
 * withdrawn before the tap. Sending them again changes nothing, and what is stored is never changed.
 */
export async function recordSwaps(
  db: Db<PhoneActor>,
  patientId: PatientId,
  { sentAt, items }: SwapEnvelope,
): Promise<ItemResult[]> {
  await lockPatients(db, [patientId]);
  const zones = await getZones(db, patientId);
  const heads = await listLighterHeads(db, patientId);
  const sent = Temporal.Instant.from(sentAt);
  const { clinicId } = db.actor;
  const timed = (item: { deviceAt: string; zone: string }) =>
    readDay(item, { sentAt: sent, arrival: db.now }, zones);
  const results = await takeEach({
    items,
    schema: swapItem,
    findStored: (ids) => findStoredSwaps(db, patientId, ids),
    room: {
      most: MOST_A_DAY,
      keyOf: (item) => dayOf(timed(item)),
      count: (days) => countByDay(db, "PlanSwap", { clinicId, patientId }, days),
    },
    keep: async ({ id, to, zone, deviceAt }, bodyHash) => {
      const clock = timed({ deviceAt, zone });
      if (typeof clock === "string") return clock;
      const { date } = clock;
      const lighter = to === "lighter" ? offeredAt(heads, date, clock.at) : null;
      if (to === "lighter" && !lighter) return "no-lighter-plan";
      await db.tx.planSwap.createMany({
        data: {
          ...{ id, zone, patientId, swapTo: to, bodyHash },
          ...{ clinicId, authorId: db.actor.userId },
          localDate: dateColumn(date),
          untilDate: lighter && dateColumn(addDays(date, lighter.lighterDays)),
          swappedAt: instantColumn(clock.at),
          deviceAt: instantColumn(Temporal.Instant.from(deviceAt)),
          ...{ sentAt: instantColumn(sent), receivedAt: instantColumn(db.now) },
        },
      });
      return null;
    },
  });
  const ids = addedIn(results);
  if (ids.length > 0) await emit(db, { kind: "plan.swap", patientId, ids });
  return results;
}
