import type { ItemResult } from "../../batch";
import type { PhoneActor } from "../../db/actor";
import { takeAtHome } from "../../db/at-home";
import { type Db, rescope } from "../../db/scope";
import { findGoals } from "../../goals/queries";
import type { PatientId } from "../../ids";
import { listMergedIds } from "../../patients/merge/queries";
import { recordCheckins } from "../mutations";
import { findStored } from "../queries";
import { type CheckinEnvelope, checkinItem } from "../schema";

/** Which of the merged records each of these goals, and each answer that is stored already, belongs to. */
async function findHomes(db: Db<PhoneActor>, merged: readonly PatientId[], ids: readonly string[]) {
  const homes = new Map<string, PatientId>();
  for (const patientId of merged) {
    const then = await rescope(db, { ...db.actor, patientId });
    for (const id of await findGoals(then, patientId, ids)) homes.set(id, patientId);
    for (const [id] of await findStored(then, patientId, ids)) homes.set(id, patientId);
  }
  await rescope(db, db.actor);
  return homes;
}

/**
 * What whoever holds the phone answered. A score of a goal of a record that was merged into the patient's own is that
 * goal's, and so is what arrives twice; everything else is about the patient, whichever record the phone knew.
 */
export async function recordOwnCheckins(db: Db<PhoneActor>, batch: CheckinEnvelope): Promise<ItemResult[]> {
  const merged = await listMergedIds(db, db.actor.patientId);
  if (merged.length === 0) return recordCheckins(db, db.actor.patientId, batch);
  const about = batch.items.map((raw) => {
    const item = checkinItem.safeParse(raw).data;
    return item ? [item.id, ...(item.kind === "goal" ? [item.body.goalId] : [])] : [];
  });
  const homes = await findHomes(db, merged, about.flat());
  return takeAtHome(db, {
    ...{ items: batch.items, merged },
    homeOf: (at) => about[at]?.map((id) => homes.get(id)).find((home) => home !== undefined),
    take: (then, patientId, items) => recordCheckins(then, patientId, { ...batch, items }),
  });
}
