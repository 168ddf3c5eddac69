import { Temporal } from "temporal-polyfill";
import { PARTS_OF_DAY, type PartOfDay } from "../../plans/vocabulary";
import type { LocalDate } from "../../time/calendar-date";
import { isQuiet } from "../due";
import type { Choice } from "../vocabulary";

/**
 * A time in somebody's calendar. The id is the same as long as the day, the part and whose it is are. `minutes`: of a visit,
 * which takes the time it takes; the others are reminders.
 */
export type CalendarEvent = { id: string; at: Temporal.Instant; minutes?: number };

/** What a local day asks in each of its parts; a day that asks nothing has none. */
export type AskedDay = { date: LocalDate; asked: ReadonlySet<PartOfDay> };

/**
 * The patient's own times on the days ahead, each as the instant it is: a change of the clocks is counted in. What is done
 * by then isn't known, so that they stand whether it is or not.
 * @param now what has gone by is left out
 */
export function eventsOf(
  { times, quiet }: Choice,
  zone: string,
  days: readonly AskedDay[],
  now: Temporal.Instant,
): CalendarEvent[] {
  return days.flatMap(({ date, asked }) =>
    PARTS_OF_DAY.flatMap((part): CalendarEvent[] => {
      const minute = times[part];
      if (minute === null || !asked.has(part)) return [];
      const plainTime = new Temporal.PlainTime(Math.floor(minute / 60), minute % 60);
      const at = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime }).toInstant();
      const isAhead = Temporal.Instant.compare(at, now) > 0;
      return isAhead && !isQuiet(quiet, zone, at) ? [{ id: `${date}-${part}`, at }] : [];
    }),
  );
}
