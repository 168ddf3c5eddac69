import { Temporal } from "temporal-polyfill";
import { type ItemResult, parseItem, refused, taken } from "../batch";
import type { PatientActor } from "../db/actor";
import { dateColumn, instantColumn } from "../db/dates";
import { lockPatients } from "../db/lock";
import type { Db } from "../db/scope";
import { readClock } from "../dose-logs/acceptance";
import { itemHash } from "../dose-logs/item-hash";
import { emit } from "../events/emit";
import type { PatientId } from "../ids";
import { getZones } from "../patients/queries";
import { listLighterHeads } from "../plans/lighter/queries";
import { preparedOn } from "../plans/lighter/spans";
import { addDays } from "../time/calendar-date";
import { localDateAt, zonesKnownAt } from "../time/local-day";
import { findStoredSwaps } from "./queries";
import { type SwapEnvelope, swapItem } from "./schema";

/**
 * Stores a patient's swaps between the usual and the lighter plan, each by itself: 201 stored, 200 the same was there,
 * 409 the id is taken by another, 422 refused and why; `no-lighter-plan`: none was to be had on that day. Sending
 * them again changes nothing, and what is stored is never changed.
 */
export async function recordSwaps(
  db: Db<PatientActor>,
  patientId: PatientId,
  { sentAt, items }: SwapEnvelope,
): Promise<ItemResult[]> {
  await lockPatients(db, [patientId]);
  const parsed = items.map((raw) => parseItem(swapItem, raw));
  const zones = await getZones(db, patientId);
  const sent = Temporal.Instant.from(sentAt);
  const heads = await listLighterHeads(db, patientId);
  const ids = parsed.flatMap((one) => ("item" in one ? [one.item.id] : []));
  const stored = await findStoredSwaps(db, patientId, ids);
  const results: ItemResult[] = [];
  for (const one of parsed) {
    if ("refusal" in one) {
      results.push(one.refusal);
      continue;
    }
    const { id, to, zone, deviceAt } = one.item;
    const hash = itemHash(one.item);
    const known = stored.get(id);
    const clock = readClock(one.item, { sentAt: sent, arrival: db.now });
    if (known !== undefined) results.push(taken(id, known, hash));
    else if (typeof clock === "string") results.push(refused(id, clock));
    else {
      const date = localDateAt(zonesKnownAt(zones, clock.at), clock.at);
      const lighter = to === "lighter" ? preparedOn(heads, date) : null;
      if (to === "lighter" && !lighter) {
        results.push(refused(id, "no-lighter-plan"));
        continue;
      }
      await db.tx.planSwap.createMany({
        data: {
          ...{ id, zone, patientId, swapTo: to, bodyHash: hash },
          ...{ clinicId: db.actor.clinicId, authorId: db.actor.userId },
          localDate: dateColumn(date),
          untilDate: lighter && dateColumn(addDays(date, lighter.lighterDays)),
          swappedAt: instantColumn(clock.at),
          deviceAt: instantColumn(Temporal.Instant.from(deviceAt)),
          ...{ sentAt: instantColumn(sent), receivedAt: instantColumn(db.now) },
        },
      });
      stored.set(id, hash);
      results.push({ id, status: 201 });
    }
  }
  const added = results.flatMap((result) => (result.status === 201 ? [result.id] : []));
  if (added.length > 0) await emit(db, { kind: "plan.swap", patientId, ids: added });
  return results;
}
