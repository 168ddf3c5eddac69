import type { Temporal } from "temporal-polyfill";

const MORNING = 10;
/** The zones of whole hours reach from UTC-12 to UTC+14. */
const FURTHEST_WEST = -12;

/** A zone in which it is ten in the morning, whenever a test runs: never quiet, and far from the day's end. */
export function morningZone(now: Temporal.Instant): string {
  const ahead = MORNING - now.toZonedDateTimeISO("UTC").hour;
  const hours = ahead < FURTHEST_WEST ? ahead + 24 : ahead;
  // The names count westwards.
  return hours === 0 ? "Etc/GMT" : `Etc/GMT${hours > 0 ? "-" : "+"}${Math.abs(hours)}`;
}
