import { addDays, dayNumber, type LocalDate } from "../../time/calendar-date";

/** How much of the latest episode a timeline shows. */
export const RANGES = ["4w", "12w", "episode"] as const;
export type Range = (typeof RANGES)[number];

const DAYS_OF = { "4w": 28, "12w": 84 } as const;
/** A column for fewer days would be as wide as a lane. */
const FEWEST_DAYS = 14;
/** Above so many days a column is a week. */
const MOST_DAYS_APART = 84;
const WEEK = 7;
/** Nothing that is read for a timeline goes further back, however long somebody has been in care. */
const MOST_WEEKS = 52;

/** Whole columns of one day or of seven, from a date up to another, both included. */
export type Axis = {
  from: LocalDate;
  to: LocalDate;
  days: number;
  step: 1 | 7;
  columns: number;
  /** The episode is longer than the year that is shown. */
  cut: boolean;
};

/** The days of an episode; nothing is due on `end` any more, and its last visit may be on it. */
export type Episode = { start: LocalDate; end: LocalDate | null };

/**
 * Four or twelve weeks up to today, or the whole episode up to its last day: by days while there are few, else by weeks.
 * Nothing begins before the episode does, but for the few days that a lane is drawn with at least.
 */
export function axisOf(range: Range, today: LocalDate, { start, end }: Episode): Axis {
  const to = range === "episode" && end !== null && end < today ? end : today;
  const lived = Math.max(FEWEST_DAYS, dayNumber(to) - dayNumber(start) + 1);
  const wanted = range === "episode" ? lived : Math.min(lived, DAYS_OF[range]);
  const step = wanted > MOST_DAYS_APART ? WEEK : 1;
  const columns = step === 1 ? wanted : Math.min(MOST_WEEKS, Math.ceil(wanted / WEEK));
  const days = columns * step;
  return { from: addDays(to, 1 - days), to, days, step, columns, cut: days < wanted };
}

/** How far a date lies along an axis, in days from its first; it may lie outside. */
export const daysAlong = ({ from }: Pick<Axis, "from">, date: LocalDate): number =>
  dayNumber(date) - dayNumber(from);

/** The column a date belongs to; null outside. */
export function columnOf(axis: Axis, date: LocalDate): number | null {
  const column = Math.floor(daysAlong(axis, date) / axis.step);
  return column >= 0 && column < axis.columns ? column : null;
}

/** The first and the last date of a column. */
export const datesOf = ({ from, step }: Axis, column: number): { from: LocalDate; to: LocalDate } => ({
  from: addDays(from, column * step),
  to: addDays(from, column * step + step - 1),
});

/** The latest episode of a person, who may have been registered twice: from where it began in either record. */
export function episodeOf(
  own: { startDate: LocalDate; endDate: LocalDate | null } | null,
  merged: readonly { episodes: readonly { startDate: LocalDate }[] }[],
): Episode | null {
  if (!own) return null;
  const starts = merged.flatMap(({ episodes }) => episodes.at(-1)?.startDate ?? []);
  const [start = own.startDate] = [own.startDate, ...starts].sort();
  return { start, end: own.endDate };
}

/** What is known of values that have one a column: where each stands, and the first date of its column. */
export const placed = <V>(
  axis: Axis,
  values: readonly (V | null)[],
): { column: number; date: LocalDate; value: V }[] =>
  values.flatMap((value, column) =>
    value === null ? [] : [{ column, date: datesOf(axis, column).from, value }],
  );
