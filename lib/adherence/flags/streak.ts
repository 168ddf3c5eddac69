import { dayNumber, type LocalDate } from "../../time/calendar-date";
import { type Book, openBook, viewAsOf } from "../count/book";
import { SEVENTHS } from "../count/expected";
import { add, cmp, HALF, mul, type Rational, ratio, ZERO } from "../count/rational";
import { planStartOf } from "../history/day-state";
import type { PlanHistory } from "../history/history";

/** Shown to the patient only from here on, and never mentioned when it ends. */
const STREAK_SHOWN_FROM = 3;
/** Two misses within so many scheduled days end a streak; one does not harm a habit (Lally 2010). */
const FORGIVING_DAYS = 7;

export type Streak = {
  length: number;
  shown: boolean;
  /** Nothing before `since` could change it; else older logs have to be read. */
  settled: boolean;
};

/** A day's credit over what its scheduled exercise expects; null where it expects nothing. */
function dayCredit(book: Book, index: number): Rational | null {
  let [due, credit] = [0, ZERO];
  for (const row of book.rows) {
    const day = row.days[index];
    if (row.group !== "exercise" || !day || day.flexible || day.due === 0) continue;
    due += day.due;
    credit = add(credit, day.counted.credit);
  }
  return due === 0 ? null : mul(credit, ratio(SEVENTHS, due));
}

/**
 * Days in a row that reached half of their credit, over scheduled (not flexible) exercise. Only days on which
 * something was due count; one miss in 7 such days is forgiven and adds nothing, a second ends the streak. Today
 * adds a day once it qualifies and is never a miss.
 * @param since the first date whose logs the history holds, where it does not reach back to the plan's beginning
 */
export function streakOf(history: PlanHistory, since?: LocalDate): Streak {
  const view = viewAsOf(history);
  const begin = planStartOf(history);
  if (!view || begin === null || begin > view.today) return { length: 0, shown: false, settled: true };
  const first = since === undefined ? begin : Math.max(begin, dayNumber(since));
  const book = openBook(history, first, view.today);
  let length = 0;
  // Two misses close to one another end a streak whatever was before them.
  let settled = first === begin;
  let scheduled = 0;
  let lastMiss = Number.NEGATIVE_INFINITY;
  for (let day = first; day <= view.today; day += 1) {
    const credit = dayCredit(book, day - book.first);
    if (!credit) continue;
    if (cmp(credit, HALF) >= 0) {
      scheduled += 1;
      length += 1;
    } else if (day < view.today) {
      scheduled += 1;
      if (scheduled - lastMiss < FORGIVING_DAYS) [length, settled] = [0, true];
      lastMiss = scheduled;
    }
  }
  return { length, shown: length >= STREAK_SHOWN_FROM, settled };
}
