import { PARTS_OF_DAY, type PartOfDay } from "../plans/vocabulary";
import { arrangeDay, isAnswered } from "../today/arrange";
import type { TodayPrescription } from "../today/prescription";
import type { TodayDay } from "../today/view";

type Kinds = readonly Pick<TodayPrescription, "id" | "kind">[];

/** What of a part of the day is due, and how much of it has no entry yet. */
export type PartCount = { due: number; open: number };

/**
 * What each part of a day asks, as Today shows it. A day that is locked, paused, excused or without a plan asks nothing, and
 * nothing that is on hold is asked.
 */
export function countParts(
  { state, entries }: Pick<TodayDay, "state" | "entries">,
  prescriptions: Kinds,
): Record<PartOfDay, PartCount> {
  const kinds = new Map(prescriptions.map(({ id, kind }) => [id as string, kind]));
  const count = (part: PartOfDay): PartCount => {
    if (state !== "active") return { due: 0, open: 0 };
    const own = arrangeDay(entries, (id) => kinds.get(id), part).present?.entries ?? [];
    return { due: own.length, open: own.filter((entry) => !isAnswered(entry)).length };
  };
  return {
    morning: count("morning"),
    midday: count("midday"),
    afternoon: count("afternoon"),
    evening: count("evening"),
  };
}

export const openParts = (counts: Readonly<Record<PartOfDay, PartCount>>): Set<PartOfDay> =>
  new Set(PARTS_OF_DAY.filter((part) => counts[part].open > 0));
