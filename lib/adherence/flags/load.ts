import { trackedCount } from "../../plans/tracked";
import { type DayNumber, dateOf, type LocalDate } from "../../time/calendar-date";
import type { Book, View } from "../count/book";
import { isTimed } from "../count/credit";
import { SEVENTHS } from "../count/expected";
import { add, cmp, mul, type Rational, ratio, sum, ZERO } from "../count/rational";
import type { CreditedLog, Row } from "../count/row";
import { versionInForce } from "../history/day-state";
import { FLAG_ACTIONS, type Flag, severityFrom } from "./flag";

const WEEK = 7;
/** More than two hours lying a day. */
const LYING_MINUTES = 120;
const OVER_REST_DAYS = 2;
const OVERDOING_DAYS = 3;
const OVERDOING = ratio(3, 2);

/** More than 4, more than 6 tracked exercises in the phase that is current now. */
export function burdenFlag(book: Book, view: View): Flag | null {
  const day = view.asOf === view.today - 1 ? view.today : view.asOf;
  const state = book.states[day - book.first];
  const version = state?.version ?? (state && versionInForce(book.history, state.date));
  if (!version) return null;
  const exercises = trackedCount(
    version.prescriptions.map(({ kind, exerciseSlug }) => ({ kind, slug: exerciseSlug })),
  );
  const severity = severityFrom(exercises, 5, 7);
  return severity && { flag: "burden", severity, action: FLAG_ACTIONS.burden, inputs: { exercises } };
}

/** Seconds a rest position was really held; a bare tick is its whole dose. */
function restSeconds(row: Row, { log }: CreditedLog, day: DayNumber, book: Book): number {
  const item = row.days[day - book.first]?.item ?? row.item;
  if (item.kind !== "rest-position" || log.body.skipped) return 0;
  const { dose } = item;
  if (log.body.quick) return dose.sets * dose.reps * dose.holdSeconds;
  return log.body.sets.reduce(
    (total, set) => total + (isTimed(dose) ? (set.seconds ?? 0) : (set.reps ?? 0) * dose.holdSeconds),
    0,
  );
}

/**
 * Over two hours lying by day on at least two of 7 days: the minutes in rest positions that were logged, and those besides
 * that a check-in was told.
 */
export function overRestFlag(
  book: Book,
  view: View,
  lying: ReadonlyMap<LocalDate, number> = new Map(),
): Flag | null {
  const minutes = Array.from({ length: WEEK }, (_, i) => {
    const day = view.asOf - i;
    const seconds = book.rows
      .flatMap((row) => (row.days[day - book.first]?.logs ?? []).map((l) => restSeconds(row, l, day, book)))
      .reduce((total, held) => total + held, 0);
    return seconds / 60 + (lying.get(dateOf(day)) ?? 0);
  });
  const days = minutes.filter((total) => total > LYING_MINUTES).length;
  if (days < OVER_REST_DAYS) return null;
  const mostMinutes = Math.round(Math.max(...minutes));
  const inputs = { days, of: WEEK, mostMinutes };
  return { flag: "over-rest", severity: "amber", action: FLAG_ACTIONS["over-rest"], inputs };
}

/**
 * All credits of a day over one and a half times what it expects, scheduled exercise together; on a day off for all of
 * it, anything at all. Days that are paused, excused or locked say nothing.
 */
function isOverdone(book: Book, day: DayNumber): boolean {
  let due = 0;
  let credits: Rational = ZERO;
  for (const row of book.rows) {
    const at = row.days[day - book.first];
    if (row.group !== "exercise" || !at?.item || at.flexible || at.held || !at.state.active) continue;
    due += at.due;
    credits = add(credits, sum([...at.logs, ...at.repeats].map((entry) => entry.credit)));
  }
  return cmp(credits, mul(OVERDOING, ratio(due, SEVENTHS))) > 0;
}

/** More than 150 % on at least three of 7 days. */
export function overdoingFlag(book: Book, view: View): Flag | null {
  const days = Array.from({ length: WEEK }, (_, i) => isOverdone(book, view.asOf - i)).filter(Boolean).length;
  if (days < OVERDOING_DAYS) return null;
  return { flag: "overdoing", severity: "amber", action: FLAG_ACTIONS.overdoing, inputs: { days, of: WEEK } };
}
