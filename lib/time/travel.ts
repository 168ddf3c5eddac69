import type { Temporal } from "temporal-polyfill";
import { addDays, type LocalDate } from "./calendar-date";
import { dayStart, localDateAt, type ZoneFrom } from "./local-day";

/**
 * The local date from which a new zone holds when the patient moves her day now: the date after the present one, so
 * that the day under way keeps its beginning and every closing before it, and ends at 03:00 over there. Where that
 * would take all its time from a day that is being lived (24 hours or more ahead, over the date line), one date later:
 * then the date between is the one that never was.
 */
export function moveFrom(zones: readonly ZoneFrom[], zone: string, now: Temporal.Instant): LocalDate {
  const today = localDateAt(zones, now);
  const begun = dayStart(zones, today).epochMilliseconds;
  let from = addDays(today, 1);
  // A move that has not begun to hold is replaced, never preceded.
  for (const entry of zones) if (entry.from > from) from = entry.from;
  while (dayStart([{ from, zone }], from).epochMilliseconds <= begun) from = addDays(from, 1);
  return from;
}
