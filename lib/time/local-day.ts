import { Temporal } from "temporal-polyfill";
import { addDays, dateOf, dayNumber, type LocalDate } from "./calendar-date";
import { LOG_WINDOW_DAYS } from "./log-window";

/**
 * The patient's zone from a local date on. `recordedAt` tells a correction of the past from a move; what was
 * entered when the patient was registered has none.
 */
export type ZoneFrom = { from: LocalDate; zone: string; recordedAt?: Temporal.Instant | null };

/** A local day runs from 03:00 to 03:00, so that what is done after midnight belongs to the evening before. */
const ROLLOVER_HOUR = 3;

/** The zone in force on a date; before the first version, the first. @throws RangeError without any zone. */
export function zoneOn(zones: readonly ZoneFrom[], date: LocalDate): string {
  let best: ZoneFrom | undefined;
  let first: ZoneFrom | undefined;
  for (const entry of zones) {
    if (!first || entry.from < first.from) first = entry;
    if (entry.from <= date && (!best || entry.from >= best.from)) best = entry;
  }
  const zone = (best ?? first)?.zone;
  if (zone === undefined) throw new RangeError("A patient has at least one zone");
  return zone;
}

/**
 * The zone the patient lives in at present: the last one. The day under way ends by it, while its beginning may still have
 * been by the one before.
 */
export const presentZone = (zones: readonly ZoneFrom[]): string => zoneOn(zones, "9999-12-31");

/** The zones as they were known at an instant: what was made before a move is judged by the zone before it. */
export function zonesKnownAt(zones: readonly ZoneFrom[], instant: Temporal.Instant): readonly ZoneFrom[] {
  if (zones.length === 1) return zones;
  const at = instant.epochMilliseconds;
  const known = zones.filter((zone) => !zone.recordedAt || zone.recordedAt.epochMilliseconds <= at);
  return known.length > 0 ? known : zones;
}

/** Looking a zone up costs some 20 µs, and a caseload asks for the same few hundred boundaries again and again. */
const known = new Map<string, number>();
const KNOWN_LIMIT = 20_000;

function rolloverIn(zone: string, date: LocalDate): number {
  const key = `${zone} ${date}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const wall = Temporal.PlainDate.from(date).toPlainDateTime({ hour: ROLLOVER_HOUR });
  // Where 03:00 occurs twice, the earlier one is the boundary.
  const zoned = wall.toZonedDateTime(zone, { disambiguation: "earlier" });
  const exists = zoned.toPlainDateTime().equals(wall);
  const boundary = exists ? zoned : (zoned.getTimeZoneTransition("next") ?? zoned);
  if (known.size >= KNOWN_LIMIT) known.clear();
  known.set(key, boundary.epochMilliseconds);
  return boundary.epochMilliseconds;
}

function dayStartMs(zones: readonly ZoneFrom[], date: LocalDate): number {
  let start = rolloverIn(zoneOn(zones, date), date);
  if (zones.length === 1) return start;
  // Going east over the date line, a zone's first date may begin before the old zone reaches the date before it.
  for (const entry of zones)
    if (entry.from > date) start = Math.min(start, rolloverIn(entry.zone, entry.from));
  return start;
}

/**
 * The instant a local day begins: 03:00 on its date, in the zone in force on that date, and never after a later day.
 * Where 03:00 does not exist, the instant after the gap; where it occurs twice, the first.
 */
export const dayStart = (zones: readonly ZoneFrom[], date: LocalDate): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(dayStartMs(zones, date));

/** The instant a local day closes: 03:00 on the next date. The day is completed from this instant on. */
export const dayClose = (zones: readonly ZoneFrom[], date: LocalDate): Temporal.Instant =>
  dayStart(zones, addDays(date, 1));

/** The instant a day's log window shuts (wall clock, also over a change of the clocks). Exclusive. */
export const logWindowEnd = (
  zones: readonly ZoneFrom[],
  date: LocalDate,
  source: keyof typeof LOG_WINDOW_DAYS,
): Temporal.Instant => dayStart(zones, addDays(date, LOG_WINDOW_DAYS[source]));

/**
 * The local date an instant belongs to: the wall clock's date, or the date before while it is earlier than 03:00.
 * Always agrees with `dayStart` and `dayClose`, also across a change of zone.
 */
export function localDateAt(zones: readonly ZoneFrom[], instant: Temporal.Instant): LocalDate {
  const sorted = zones.length > 1 ? [...zones].sort((a, b) => (a.from < b.from ? -1 : 1)) : zones;
  const at = instant.epochMilliseconds;
  let index = sorted.length - 1;
  while (index > 0) {
    const entry = sorted[index];
    if (entry && rolloverIn(entry.zone, entry.from) <= at) break;
    index -= 1;
  }
  const entry = sorted[index];
  if (!entry) throw new RangeError("A patient has at least one zone");
  const date = dateIn(entry.zone, instant);
  const next = sorted[index + 1];
  // Going west, the old zone's wall clock reaches the new zone's first date before that date has begun.
  return next && date >= next.from ? addDays(next.from, -1) : date;
}

/** The date on a zone's wall clock, which begins at midnight: of a clinic's own dates, not of what patients do. */
export const wallDate = (zone: string, instant: Temporal.Instant): LocalDate =>
  instant.toZonedDateTimeISO(zone).toPlainDate().toString();

/**
 * How many midnights of a zone's wall clock lie between a moment and a date on it; none before what is ahead. An hour is
 * told with it, and 22:00 of the evening before is yesterday's from midnight on.
 */
export const daysSince = (zone: string, moment: Date, date: LocalDate): number =>
  Math.max(
    0,
    dayNumber(date) - dayNumber(wallDate(zone, Temporal.Instant.fromEpochMilliseconds(moment.getTime()))),
  );

function dateIn(zone: string, instant: Temporal.Instant): LocalDate {
  const wall = instant.toZonedDateTimeISO(zone);
  const date = wall.toPlainDate().toString();
  if (wall.hour >= ROLLOVER_HOUR) return date;
  // A clock set back over 03:00 does not bring the day before back.
  return rolloverIn(zone, date) <= instant.epochMilliseconds ? date : addDays(date, -1);
}

/** The last local date whose end has passed. */
export const lastCompletedDay = (zones: readonly ZoneFrom[], now: Temporal.Instant): LocalDate =>
  addDays(localDateAt(zones, now), -1);

/** Is a log that was made at `instant` in time for `date`? The day must have begun and its window not shut. */
export function isInLogWindow(
  zones: readonly ZoneFrom[],
  date: LocalDate,
  source: keyof typeof LOG_WINDOW_DAYS,
  instant: Temporal.Instant,
): boolean {
  const at = instant.epochMilliseconds;
  return dayStartMs(zones, date) <= at && at < logWindowEnd(zones, date, source).epochMilliseconds;
}

const LEAP_HOURS = 20;
const offsetHours = (zone: string, date: LocalDate): number =>
  Temporal.PlainDate.from(date).toZonedDateTime(zone).offsetNanoseconds / 3_600_000_000_000;

/** Dates a zone jumps over: only a step across the date line, some 24 hours of offset, does that. */
function jumpedIn(zone: string, from: number, to: number): number[] {
  const moved = offsetHours(zone, dateOf(to + 1)) - offsetHours(zone, dateOf(from - 1));
  if (Math.abs(moved) < LEAP_HOURS) return [];
  if (from < to) {
    const middle = Math.floor((from + to) / 2);
    return [...jumpedIn(zone, from, middle), ...jumpedIn(zone, middle + 1, to)];
  }
  const midnight = Temporal.PlainDate.from(dateOf(from)).toZonedDateTime(zone);
  return midnight.toPlainDate().toString() === dateOf(from) ? [] : [from];
}

/**
 * Local dates of a span, both ends included, that never were: a zone jumped over them (Apia, 2011-12-30), or a
 * move across the date line left them without any time. Nothing is due on them.
 */
export function missingDates(zones: readonly ZoneFrom[], from: LocalDate, to: LocalDate): Set<LocalDate> {
  const missing = new Set<LocalDate>();
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const starts = [
    ...new Set([first, ...zones.map((z) => dayNumber(z.from)).filter((n) => n > first && n <= last)]),
  ];
  starts.sort((a, b) => a - b);
  starts.forEach((start, i) => {
    const end = (starts[i + 1] ?? last + 1) - 1;
    for (const jumped of jumpedIn(zoneOn(zones, dateOf(start)), start, end)) missing.add(dateOf(jumped));
  });
  for (const entry of zones) {
    const before = dayNumber(entry.from) - 1;
    if (before < first || before > last) continue;
    if (dayStartMs(zones, entry.from) <= dayStartMs(zones, dateOf(before))) missing.add(dateOf(before));
  }
  return missing;
}
