import { type DayNumber, dayNumber, type LocalDate } from "../../time/calendar-date";
import { type Book, logsBetween, openBook, type View, viewAsOf } from "../count/book";
import { LOOK_BACK_DAYS } from "../count/figures";
import { beganBefore } from "../history/day-state";
import type { PlanHistory } from "../history/history";
import { FLAG_ACTIONS, type Flag, severityFrom } from "./flag";
import { earliestKnown } from "./look-back";

/**
 * A trailing run of completed days with exercise due and no log of any kind. Days without a plan, paused, excused,
 * locked and held days neither count nor end it, however long they last.
 */
export function silenceFlag(book: Book, view: View): Flag | null {
  const near = silentRun(book, view.asOf);
  const earliest = earliestKnown(book.history);
  const further = near.ended || earliest === null || earliest >= book.first;
  const { days, ended } = further ? near : silentRun(openBook(book.history, earliest, view.today), view.asOf);
  const severity = severityFrom(days, 3, 7);
  if (!severity) return null;
  const last = logsBetween(book, Number.NEGATIVE_INFINITY, view.asOf).at(-1);
  const first = earliest === null ? book.first : Math.min(earliest, book.first);
  return {
    flag: "silence",
    severity,
    action: FLAG_ACTIONS.silence,
    inputs: { days, more: !ended && beganBefore(book.history, first), lastLog: last?.localDate ?? null },
  };
}

/** Silent days up to `asOf`; `ended` is false where the run reaches the first day of the book. */
function silentRun(book: Book, asOf: DayNumber): { days: number; ended: boolean } {
  let days = 0;
  for (let day = asOf; day >= book.first; day -= 1) {
    if (book.loggedDays.has(day)) return { days, ended: true };
    if (!book.states[day - book.first]?.active) continue;
    if (book.rows.some((row) => row.group === "exercise" && (row.days[day - book.first]?.due ?? 0) > 0))
      days += 1;
  }
  return { days, ended: false };
}

/** Silent days as the flag counts them, and the date of the last log. An entry of the present day ends them at once. */
export function silenceOf(history: PlanHistory): { days: number; lastLog: LocalDate | null } {
  const view = viewAsOf(history);
  if (!view) return { days: 0, lastLog: null };
  const book = openBook(history, view.asOf - LOOK_BACK_DAYS, view.today);
  const lastLog = logsBetween(book, Number.NEGATIVE_INFINITY, view.today).at(-1)?.localDate ?? null;
  const isOver = lastLog !== null && dayNumber(lastLog) >= view.today;
  return { days: isOver ? 0 : silentRun(book, view.asOf).days, lastLog };
}
