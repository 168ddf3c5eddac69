import { ROUND_KINDS } from "../checkins/rounds";
import type { Prescription } from "../plans/schema";
import { slotParts } from "../plans/slots";
import { groupOf, type PartOfDay } from "../plans/vocabulary";

/** Above this many answers a day most plans are answered less and less. */
export const TAPS_WARN_ABOVE = 12;

/** `slug` is the built-in's, null for a clinic's own and for what is no exercise. */
export type Tapped = { prescription: Prescription; slug: string | null };

/** Answers that one prescription asks for on a day on which it is due. */
function tapsOf({ kind, schedule, dose }: Prescription): number {
  switch (kind) {
    // One question in the evening.
    case "sitting-limit":
      return 1;
    // Each break is counted by a tap.
    case "walking-breaks":
      return "target" in dose ? dose.target : 0;
    case "medication":
      return "asNeeded" in dose && dose.asNeeded ? 0 : schedule.timesPerDay;
    // Read once, not every day.
    case "education":
      return 0;
    default:
      return schedule.timesPerDay;
  }
}

/** The parts of the day that begin with an exercise, which is not the walk that is always fine. */
function exercisedParts(entries: readonly Tapped[]): Set<PartOfDay> {
  const exercises = entries.filter(
    ({ prescription: { kind, schedule }, slug }) =>
      groupOf(kind) === "exercise" && slug !== "walking" && schedule.days.type === "weekdays",
  );
  return new Set(exercises.flatMap(({ prescription: { schedule } }) => slotParts(schedule)));
}

/**
 * Answers that a phase asks for on a day when everything is due: one for each time of what is prescribed, the morning's
 * questions, and leg pain at rest before the first exercise of each later part. The weekly questions are not in it.
 */
export function tapsADay(entries: readonly Tapped[]): { plan: number; checkins: number } {
  const plan = entries.reduce((sum, { prescription }) => sum + tapsOf(prescription), 0);
  if (plan === 0) return { plan, checkins: 0 };
  const later = [...exercisedParts(entries)].filter((part) => part !== "morning");
  return { plan, checkins: ROUND_KINDS.morning.length + later.length };
}
