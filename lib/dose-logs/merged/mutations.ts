import type { NewAlert } from "../../alerts/vocabulary";
import type { ItemResult } from "../../batch";
import type { PhoneActor } from "../../db/actor";
import { takeAtHome } from "../../db/at-home";
import { type Db, rescope } from "../../db/scope";
import { emit } from "../../events/emit";
import type { PatientId } from "../../ids";
import { listMergedIds } from "../../patients/merge/queries";
import { takeBatch } from "../mutations";
import { findAssigned, findStored } from "../queries";
import { type BatchEnvelope, type BatchItem, batchItem } from "../schema";

/** Which of the records that were merged into the patient's own each prescription and log belongs to; what is in none is left out. */
async function findHomes(
  db: Db<PhoneActor>,
  merged: readonly PatientId[],
  ids: readonly string[],
): Promise<Map<string, PatientId>> {
  const homes = new Map<string, PatientId>();
  for (const patientId of merged) {
    const then = await rescope(db, { ...db.actor, patientId });
    const found = [
      ...(await findAssigned(then, patientId, ids)),
      ...(await findStored(then, patientId, ids)),
    ];
    for (const [id] of found) homes.set(id, patientId);
  }
  return homes;
}

/**
 * A patient's own batch. What the phone kept for a record that was merged into theirs meanwhile is taken as before, and is
 * part of that record's history; the alerts that follow from it stand on the record that stays.
 */
export async function recordOwnBatch(db: Db<PhoneActor>, batch: BatchEnvelope): Promise<ItemResult[]> {
  const own = db.actor.patientId;
  const merged = await listMergedIds(db, own);
  if (merged.length === 0) return (await takeBatch(db, own, "patient", { batch, raise: true })).results;
  const about = batch.items.map((raw) => batchItem.safeParse(raw).data);
  const keyOf = (item: BatchItem) => (item.type === "log" ? item.prescriptionId : item.logId);
  const homes = await findHomes(
    db,
    merged,
    about.flatMap((item) => (item ? [keyOf(item)] : [])),
  );
  for (const item of about)
    if (item?.type === "log") homes.set(item.id, homes.get(item.prescriptionId) ?? own);
  const alerts: NewAlert[] = [];
  const results = await takeAtHome(db, {
    ...{ items: batch.items, merged },
    homeOf: (at) => {
      const item = about[at];
      return item && homes.get(keyOf(item));
    },
    take: async (then, patientId, items) => {
      const raise = patientId === own;
      const taken = await takeBatch(then, patientId, "patient", { batch: { ...batch, items }, raise });
      alerts.push(...taken.alerts);
      return taken.results;
    },
  });
  // The care team looks at the record that stays, so what they must be told stands there.
  if (alerts.length > 0) await emit(db, { kind: "dose-log.pass-on", patientId: own, alerts });
  return results;
}
