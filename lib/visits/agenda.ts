import { Temporal } from "temporal-polyfill";
import { addDays, type LocalDate } from "../time/calendar-date";
import { wallDate } from "../time/local-day";

const WEEK = 7;

/** When a date begins on a zone's wall clock: at midnight, or at the first moment after it. */
const dateStart = (zone: string, date: LocalDate): Date =>
  new Date(Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds);

/** The first moment of a week of the clinic's clock, and that of the next one. */
export const weekSpan = (zone: string, monday: LocalDate): { from: Date; to: Date } => ({
  from: dateStart(zone, monday),
  to: dateStart(zone, addDays(monday, WEEK)),
});

/** Visits by the date of the clinic's clock, in order; every date of the week, also those without one. */
export function byDate<V extends { startsAt: string }>(
  visits: readonly V[],
  { zone, monday }: { zone: string; monday: LocalDate },
): { date: LocalDate; visits: V[] }[] {
  const dated = visits.map((visit) => ({
    visit,
    date: wallDate(zone, Temporal.Instant.from(visit.startsAt)),
  }));
  return Array.from({ length: WEEK }, (_, at) => {
    const date = addDays(monday, at);
    return { date, visits: dated.filter((one) => one.date === date).map(({ visit }) => visit) };
  });
}
