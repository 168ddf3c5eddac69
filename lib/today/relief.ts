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

/**
 * Does this part of the day have exercises to be done, of which none was logged since it began?
 * @param since when it began, in milliseconds since the epoch
 */
export function beginsExercise(part: PartEntries | null, itemOf: ItemOf, since: number): boolean {
  const exercises = part?.entries.filter((entry) => isExercise(entry, itemOf)) ?? [];
  const begun = exercises.some(({ log }) => log !== null && Date.parse(log.loggedAt) >= since);
  return !begun && exercises.some(({ log }) => log === null);
}

/** Where leg pain began too high: what was done stays, exercises that were not are left out. */
export const reliefEntries = (entries: readonly TodayEntry[], itemOf: ItemOf): TodayEntry[] =>
  entries.filter((entry) => entry.log !== null || !isExercise(entry, itemOf));

/** A part of the day in which leg pain began too high; null where nothing of it is left. */
export function reliefPart(part: PartEntries | null, itemOf: ItemOf): PartEntries | null {
  const entries = reliefEntries(part?.entries ?? [], itemOf);
  return part && entries.length > 0 ? { ...part, entries, ...dayTally(entries) } : null;
}
