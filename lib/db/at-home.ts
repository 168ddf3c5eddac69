import type { PatientId } from "../ids";
import type { PhoneActor } from "./actor";
import { type Db, rescope } from "./scope";

type Homes<Answer> = {
  items: readonly unknown[];
  /** The records that were merged into the patient's own. */
  merged: readonly PatientId[];
  /** The record of the item at this place; none: the patient's own. */
  homeOf: (at: number) => PatientId | undefined;
  /** Answers each item, in their order. */
  take: (then: Db<PhoneActor>, patientId: PatientId, items: unknown[]) => Promise<Answer[]>;
};

/**
 * Takes each item of a phone's batch in the record that it belongs to: what was kept for a record that was merged into the
 * patient's own meanwhile is part of that record's history. The answers stand in the batch's order.
 */
export async function takeAtHome<Answer>(
  db: Db<PhoneActor>,
  { items, merged, homeOf, take }: Homes<Answer>,
): Promise<Answer[]> {
  const own = db.actor.patientId;
  const results: Answer[] = [];
  for (const patientId of [...merged, own]) {
    const places = [...items.keys()].filter((at) => (homeOf(at) ?? own) === patientId);
    if (places.length === 0) continue;
    const then = await rescope(db, { ...db.actor, patientId });
    const there = places.map((at) => items[at]);
    for (const [nth, answer] of (await take(then, patientId, there)).entries())
      results[places[nth] ?? nth] = answer;
  }
  await rescope(db, db.actor);
  return results;
}
