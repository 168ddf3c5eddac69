import type { Temporal } from "temporal-polyfill";
import { addOpenDays, closingOf, nextClosing, nextOpening, type OpeningHours } from "../clinics/care/opening";

/**
 * Until when the clinic promises to answer. A message that arrives while it is open has so many of its days to the same time
 * of day; one that arrives while it is closed has that many whole ones, the next opening's first. Where no hours are known
 * days are days.
 * @param days how many days on which it is open, at least 1
 */
export function promisedBy(hours: OpeningHours, at: Temporal.Instant, days: number): Temporal.Instant {
  const begin = nextOpening(hours, at);
  if (begin === null || begin.equals(at)) return addOpenDays(hours, at, days);
  return closingOf(hours, begin, days) ?? begin.add({ hours: 24 * days });
}

/** What is true of the clinic at this instant: open until, closed until, or nothing is known. */
export type OpenNow = { open: true; closesAt: string | null } | { open: false; opensAt: string | null };

/** When the clinic opens again after it next closes; null where that is unknown. */
export function opensAfterClosing(hours: OpeningHours, at: Temporal.Instant): Temporal.Instant | null {
  const closing = nextClosing(hours, at);
  return closing && nextOpening(hours, closing);
}

export function openNow(hours: OpeningHours, at: Temporal.Instant): OpenNow {
  const begin = nextOpening(hours, at);
  if (hours.week === null) return { open: true, closesAt: null };
  if (begin?.equals(at)) return { open: true, closesAt: nextClosing(hours, at)?.toString() ?? null };
  return { open: false, opensAt: begin?.toString() ?? null };
}
