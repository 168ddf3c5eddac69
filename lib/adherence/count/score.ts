import type { DayNumber } from "../../time/calendar-date";
import { activeDays, type Book } from "./book";
import { add, cmp, div, ONE, type Rational, ratio, sum, ZERO } from "./rational";
import { type Row, rowSum } from "./row";

/** Days of the two windows, and the Σ e below which there is not enough data. */
export const WINDOWS = { week: { days: 7, least: 3 }, month: { days: 28, least: 8 } } as const;
export type WindowKind = keyof typeof WINDOWS;

/** The plan's exercise over a window. */
export type Score = {
  from: DayNumber;
  to: DayNumber;
  /** Session and dose adherence of the plan; null is "not enough data". */
  sa: Rational | null;
  da: Rational | null;
  /** Prescriptions that SA and DA are the mean of; 0 where there is not enough data for a mean. */
  meanOf: number;
  /** n of N: Σ min(done, e) of Σ e. */
  done: Rational;
  due: Rational;
  activeDays: number;
};

/** The mean of the prescriptions that expect at least one occurrence, each of the same weight. */
function planMean(rows: readonly { sa: Rational; da: Rational }[]): { sa: Rational; da: Rational } | null {
  if (rows.length === 0) return null;
  const mean = (shares: readonly Rational[]): Rational => div(sum(shares), ratio(rows.length));
  return { sa: mean(rows.map((row) => row.sa)), da: mean(rows.map((row) => row.da)) };
}

/** Closings ahead, their trends and their flags ask for the same windows over and over. */
const scores = new WeakMap<Book, Map<number, Score>>();

/**
 * The exercise adherence of the plan over the last 7 or 28 days up to `asOf`. Null (never 0) where the exercise
 * prescriptions together expect fewer than 3 / 8 occurrences or fewer than half of the days are active.
 */
export function scoreOf(book: Book, asOf: DayNumber, window: WindowKind): Score {
  const known = scores.get(book) ?? new Map<number, Score>();
  scores.set(book, known);
  const key = asOf * 2 + (window === "week" ? 0 : 1);
  const score = known.get(key) ?? counted(book, asOf, window);
  known.set(key, score);
  return score;
}

const isExercise = ({ group }: Row): boolean => group === "exercise";

const counted = (book: Book, asOf: DayNumber, window: WindowKind): Score =>
  scoreAmong([book], asOf, window, isExercise);

/** The same of some prescriptions alone, which may stand in several records of one person. */
export function scoreAmong(
  books: readonly Book[],
  asOf: DayNumber,
  window: WindowKind,
  counts: (row: Row) => boolean,
): Score {
  const { days, least } = WINDOWS[window];
  const from = asOf - days + 1;
  let [done, due] = [ZERO, ZERO];
  const scored: { row: Row; sa: Rational; da: Rational }[] = [];
  for (const { first, rows } of books) {
    for (const row of rows) {
      if (!counts(row)) continue;
      const sums = rowSum(row, from - first, asOf - first);
      done = add(done, sums.done);
      due = add(due, sums.due);
      if (cmp(sums.due, ONE) < 0) continue;
      scored.push({ row, sa: div(sums.done, sums.due), da: div(sums.credit, sums.due) });
    }
  }
  const active = Math.max(...books.map((book) => activeDays(book, from, asOf)));
  const enough = cmp(due, ratio(least)) >= 0 && active * 2 >= days;
  const mean = enough ? planMean(scored) : null;
  const meanOf = mean ? scored.length : 0;
  return {
    from,
    to: asOf,
    sa: mean?.sa ?? null,
    da: mean?.da ?? null,
    meanOf,
    done,
    due,
    activeDays: active,
  };
}

/** Weeks in the trend of a plan. */
export const TREND_WEEKS = 8;

/** DA over 7 days at the end day less 49, 42 … 0: oldest first. */
export const trendOf = (book: Book, asOf: DayNumber): (Rational | null)[] =>
  Array.from(
    { length: TREND_WEEKS },
    (_, week) => scoreOf(book, asOf - 7 * (TREND_WEEKS - 1 - week), "week").da,
  );
