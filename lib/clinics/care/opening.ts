import { Temporal } from "temporal-polyfill";
import type { LocalDate } from "../../time/calendar-date";

/** Wall-clock times of a day, `08:00`; it closes later on the same day. */
export type OpenFrom = { opens: string; closes: string };
/** Monday first; null for a day on which the clinic is closed. */
export type OpenWeek = readonly (OpenFrom | null)[];
/** Both dates included. */
export type ClosedDates = { from: LocalDate; to: LocalDate; note: string };

export type OpeningHours = {
  zone: string;
  /** Null where the clinic has not recorded its hours: then nothing is known of when somebody is there. */
  week: OpenWeek | null;
  closed: readonly ClosedDates[];
};

/** How far ahead an opening is looked for; a clinic closed for longer has no next opening. */
const HORIZON_DAYS = 400;

type Span = { from: Temporal.Instant; until: Temporal.Instant };

const isClosedOn = (closed: readonly ClosedDates[], date: LocalDate): boolean =>
  closed.some((dates) => dates.from <= date && date <= dates.to);

/** When the clinic is open on this date of its own calendar; null for not at all. */
function spanOn({ zone, week, closed }: OpeningHours, date: Temporal.PlainDate): Span | null {
  const hours = week?.[date.dayOfWeek - 1];
  if (!hours || isClosedOn(closed, date.toString())) return null;
  const at = (time: string) =>
    date.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).toInstant();
  return { from: at(hours.opens), until: at(hours.closes) };
}

/** The spans from `at` on, the running one first. */
function* spansFrom(hours: OpeningHours, at: Temporal.Instant): Generator<Span> {
  const first = at.toZonedDateTimeISO(hours.zone).toPlainDate();
  for (let day = 0; day <= HORIZON_DAYS; day++) {
    const span = spanOn(hours, first.add({ days: day }));
    if (span && Temporal.Instant.compare(span.until, at) > 0) yield span;
  }
}

/**
 * When somebody is next there to read: `at` itself while the clinic is open.
 * @returns null where no hours are recorded, or none within 400 days
 */
export function nextOpening(hours: OpeningHours, at: Temporal.Instant): Temporal.Instant | null {
  const span = spansFrom(hours, at).next().value;
  if (!span) return null;
  return Temporal.Instant.compare(span.from, at) > 0 ? span.from : at;
}

/** When the clinic next closes, on the day of its next opening; null where that is unknown. */
export function nextClosing(hours: OpeningHours, at: Temporal.Instant): Temporal.Instant | null {
  const span = spansFrom(hours, at).next().value;
  return span ? span.until : null;
}

/** When the last of so many days ends on which the clinic is open, from `at` on; null where that is unknown. */
export function closingOf(hours: OpeningHours, at: Temporal.Instant, days: number): Temporal.Instant | null {
  let left = days;
  for (const span of spansFrom(hours, at)) {
    left -= 1;
    if (left === 0) return span.until;
  }
  return null;
}

/** Whether the clinic is known to be closed at this instant. */
export const isClosed = (hours: OpeningHours, at: Temporal.Instant): boolean =>
  hours.week !== null && nextOpening(hours, at)?.equals(at) !== true;

/**
 * The instant at which the clinic has been open for so many minutes since `from`. Where no hours are recorded, time
 * counts around the clock: nobody waits because a form was not filled in.
 */
export function addOpenMinutes(
  hours: OpeningHours,
  from: Temporal.Instant,
  minutes: number,
): Temporal.Instant {
  let left = Math.round(minutes * 60_000);
  for (const span of spansFrom(hours, from)) {
    const start = Math.max(span.from.epochMilliseconds, from.epochMilliseconds);
    const open = span.until.epochMilliseconds - start;
    if (left <= open) return Temporal.Instant.fromEpochMilliseconds(start + left);
    left -= open;
  }
  return from.add({ minutes: Math.round(minutes) });
}

/**
 * So many of the clinic's days later at the same time of day, or at the nearest time at which it is open that day. The
 * first day is the one of the next opening.
 */
export function addOpenDays(hours: OpeningHours, from: Temporal.Instant, days: number): Temporal.Instant {
  const begin = nextOpening(hours, from);
  if (!begin || days === 0) return days === 0 ? from : from.add({ hours: 24 * days });
  const time = begin.toZonedDateTimeISO(hours.zone).toPlainTime();
  const spans = spansFrom(hours, begin);
  spans.next();
  let span: Span | undefined;
  for (let day = 0; day < days; day++) span = spans.next().value ?? undefined;
  if (!span) return from.add({ hours: 24 * days });
  const wished = span.from
    .toZonedDateTimeISO(hours.zone)
    .toPlainDate()
    .toZonedDateTime({ timeZone: hours.zone, plainTime: time })
    .toInstant();
  if (Temporal.Instant.compare(wished, span.from) < 0) return span.from;
  return Temporal.Instant.compare(wished, span.until) > 0 ? span.until : wished;
}

/** ISO weekdays from `first` to `last`, on which the hours are the same. */
export type OpenSpan = OpenFrom & { first: number; last: number };

/** A week's hours as they are said: days in a row with the same hours together, closed days left out. */
export function openSpans(week: OpenWeek | null): OpenSpan[] {
  const spans: OpenSpan[] = [];
  for (const [at, hours] of (week ?? []).entries()) {
    if (!hours) continue;
    const before = spans.at(-1);
    const same = before?.opens === hours.opens && before.closes === hours.closes;
    if (before && same && before.last === at) before.last = at + 1;
    else spans.push({ ...hours, first: at + 1, last: at + 1 });
  }
  return spans;
}
