import { groupOf, type Kind, PARTS_OF_DAY } from "../plans/vocabulary";
import type { TodayEntry } from "./view";

/** Done in sets, and not taken, answered or read. */
const isTrained = (kind: Kind | undefined): boolean =>
  kind === "rest-position" ||
  (kind !== undefined && kind !== "walking-breaks" && groupOf(kind) === "exercise");

/** More sessions in a day than the day has parts, so that two would stand in one: they are spread by the clock instead. */
export const isOften = (times: number): boolean => times > PARTS_OF_DAY.length;

/** The prescriptions of which a day has so many. */
export function oftenIn(
  entries: readonly TodayEntry[],
  kindOf: (prescriptionId: string) => Kind | undefined,
): Set<string> {
  const counts = new Map<string, number>();
  for (const { prescriptionId: id, slot } of entries)
    if (slot !== null && isTrained(kindOf(id))) counts.set(id, (counts.get(id) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => isOften(count)).map(([id]) => id));
}

/** Entries as rows: the sessions of one prescription share a row, where its first one stands. */
export function rowsOf(
  entries: readonly TodayEntry[],
  kindOf: (prescriptionId: string) => Kind | undefined,
): TodayEntry[][] {
  const shares = ({ slot, prescriptionId }: TodayEntry) => slot !== null && isTrained(kindOf(prescriptionId));
  const rows = new Map<unknown, TodayEntry[]>();
  for (const entry of entries) {
    const key = shares(entry) ? entry.prescriptionId : entry;
    rows.set(key, [...(rows.get(key) ?? []), entry]);
  }
  return [...rows.values()];
}
