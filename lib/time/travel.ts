import type { Temporal } from "temporal-polyfill";
import { addDays, type LocalDate } from "./calendar-date";
import { dayStart, localDateAt, type ZoneFrom } from "./local-day";

/** A correction reaches back as far as an excuse does. */
const CORRECTION_BACK_DAYS = 28;

function lastFrom(zones: readonly ZoneFrom[], atLeast: LocalDate): LocalDate {
  let last = atLeast;
  for (const { from } of zones) if (from > last) last = from;
  return last;
}

/** The local dates from which the zone in use may be put right: none before it began, 28 days back at most. */
export const correctionRange = (
  zones: readonly ZoneFrom[],
  today: LocalDate,
): { earliest: LocalDate; latest: LocalDate } => ({
  earliest: lastFrom(zones, addDays(today, -CORRECTION_BACK_DAYS)),
  latest: lastFrom(zones, today),
});

/**
 * The local date from which a new zone holds when the patient moves their day now: the date after the present one, so
 * that the day under way keeps its beginning and every closing before it, and ends at 03:00 over there. Where that
 * would take all its time from a day that is being lived (24 hours or more ahead, over the date line), one date later:
 * then the date between is the one that never was.
 */
export function moveFrom(zones: readonly ZoneFrom[], zone: string, now: Temporal.Instant): LocalDate {
  const today = localDateAt(zones, now);
  const begun = dayStart(zones, today).epochMilliseconds;
  // A move that has not begun to hold is replaced, never preceded.
  let from = lastFrom(zones, addDays(today, 1));
  while (dayStart([{ from, zone }], from).epochMilliseconds <= begun) from = addDays(from, 1);
  return from;
}
