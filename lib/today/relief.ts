import { groupOf } from "../plans/vocabulary";
import { dayTally, type PartEntries } from "./arrange";
import type { TodayPrescription } from "./prescription";
import type { TodayEntry } from "./view";

type ItemOf = (prescriptionId: string) => Pick<TodayPrescription, "kind" | "walking"> | undefined;

/** An exercise, and not the walk that is always fine. */
function isExercise({ prescriptionId }: TodayEntry, itemOf: ItemOf): boolean {
  const item = itemOf(prescriptionId);
  return item !== undefined && groupOf(item.kind) === "exercise" && !item.walking;
}

/** Does this part of the day have exercises, of which none was logged yet? */
export function beginsExercise(part: PartEntries | null, itemOf: ItemOf): boolean {
  const exercises = part?.entries.filter((entry) => isExercise(entry, itemOf)) ?? [];
  return exercises.length > 0 && exercises.every((entry) => entry.log === null);
}

/** Where leg pain began too high: what was done stays, exercises that were not are left out. */
export const reliefEntries = (entries: readonly TodayEntry[], itemOf: ItemOf): TodayEntry[] =>
  entries.filter((entry) => entry.log !== null || !isExercise(entry, itemOf));

/** A part of the day in which leg pain began too high; null where nothing of it is left. */
export function reliefPart(part: PartEntries | null, itemOf: ItemOf): PartEntries | null {
  const entries = reliefEntries(part?.entries ?? [], itemOf);
  return part && entries.length > 0 ? { ...part, entries, ...dayTally(entries) } : null;
}
