import type { PrescriptionId } from "../../ids";
import type { Group, Kind } from "../../plans/vocabulary";
import { dateOf, type LocalDate } from "../../time/calendar-date";
import type { PlanHistory } from "../history/history";
import { type Book, openBook, type View, viewAsOf } from "./book";
import {
  type EducationFigure,
  educationOf,
  isAssigned,
  isRead,
  type MedicationFigure,
  medicationOf,
  type Reach,
  type RestFigure,
  restOf,
} from "./groups";
import { div, ONE, type Rational, shortText, ZERO } from "./rational";
import { type Row, type RowSum, rowSum } from "./row";
import { scoreOf, TREND_WEEKS, trendOf, WINDOWS, type WindowKind } from "./score";
import { type Count, countOf, type Share, shareOf } from "./share";
import { isProvisional, stillOpen } from "./still-open";

/** Sessions that can still be logged by the patient, and whether any log that is still permitted could move the figure. */
type Openness = { stillOpen: number; provisional: boolean };

export type PrescriptionFigure = Openness & {
  prescriptionId: PrescriptionId;
  kind: Kind;
  group: Group;
  /** Null only where nothing was due. */
  sa: Share | null;
  da: Share | null;
  /** Σ min(done, e) of Σ e, and Σ of the counted credits. */
  done: Count;
  due: Count;
  credit: string;
};

export type WindowFigures = {
  window: WindowKind;
  from: LocalDate;
  to: LocalDate;
  days: number;
  activeDays: number;
  /**
   * The headline `da` is the mean of `meanOf` exercises' dose; null is "not enough data", never 0. `done` of `due`
   * counts their sessions: a fact of its own, which `da` is no fraction of.
   */
  exercise: Openness & { sa: Share | null; da: Share | null; meanOf: number; done: Count; due: Count };
  rest: Openness & RestFigure;
  medication: Openness & MedicationFigure;
  education: EducationFigure;
  prescriptions: PrescriptionFigure[];
};

export type Figures = {
  asOf: LocalDate;
  week: WindowFigures;
  month: WindowFigures;
  /** DA over 7 days for eight weeks, oldest first; null is a gap. */
  trend: (Share | null)[];
};

const share = (value: Rational | null): Share | null => value && shareOf(value);

function sumsOf(row: Row, book: Book, view: View, reach: Reach): RowSum {
  if (row.kind !== "education") return rowSum(row, reach.start, reach.end);
  const read = isRead(row, book, view) ? ONE : ZERO;
  return isAssigned(row, reach)
    ? { due: ONE, done: read, credit: read }
    : { due: ZERO, done: ZERO, credit: ZERO };
}

function prescriptionFigure(row: Row, book: Book, view: View, reach: Reach): PrescriptionFigure {
  const { due, done, credit } = sumsOf(row, book, view, reach);
  const none = due.n === 0n;
  return {
    prescriptionId: row.id,
    kind: row.kind,
    group: row.group,
    sa: none ? null : shareOf(div(done, due)),
    da: none ? null : shareOf(div(credit, due)),
    done: countOf(done),
    due: countOf(due),
    credit: shortText(credit),
    stillOpen: stillOpen(row, book, view, reach.start + book.first),
    provisional: isProvisional(row, book, view, reach.start + book.first),
  };
}

/** All figures of a window that ends with the view's last day. The book has to hold its days. */
export function windowFigures(book: Book, view: View, window: WindowKind): WindowFigures {
  const { days } = WINDOWS[window];
  const reach: Reach = { start: view.asOf - days + 1 - book.first, end: view.asOf - book.first };
  const score = scoreOf(book, view.asOf, window);
  const present = (row: Row) => row.days.slice(reach.start, reach.end + 1).some((day) => day.item !== null);
  const prescriptions = book.rows.filter(present).map((row) => prescriptionFigure(row, book, view, reach));
  const openOf = (group: Group): Openness => {
    const own = prescriptions.filter((p) => p.group === group);
    return {
      stillOpen: own.reduce((open, p) => open + p.stillOpen, 0),
      provisional: own.some((p) => p.provisional),
    };
  };
  return {
    window,
    from: dateOf(score.from),
    to: dateOf(score.to),
    days,
    activeDays: score.activeDays,
    exercise: {
      sa: share(score.sa),
      da: share(score.da),
      meanOf: score.meanOf,
      done: countOf(score.done),
      due: countOf(score.due),
      ...openOf("exercise"),
    },
    rest: { ...restOf(book, reach), ...openOf("rest") },
    medication: { ...medicationOf(book, reach), ...openOf("medication") },
    education: educationOf(book, view, reach),
    prescriptions,
  };
}

/** The days before `asOf` that figures, trend and flags look back on. */
export const LOOK_BACK_DAYS = 7 * TREND_WEEKS - 1;

/**
 * W7, W28 and the weekly trend of a plan, each group apart.
 * @param asOf the window's last day, by default (and at most) the last completed local day
 * @returns null where `asOf` is not completed yet
 */
export function figures(history: PlanHistory, asOf?: LocalDate): Figures | null {
  const view = viewAsOf(history, asOf);
  if (!view) return null;
  const book = openBook(history, view.asOf - LOOK_BACK_DAYS, view.asOf);
  return {
    asOf: dateOf(view.asOf),
    week: windowFigures(book, view, "week"),
    month: windowFigures(book, view, "month"),
    trend: trendOf(book, view.asOf).map(share),
  };
}
