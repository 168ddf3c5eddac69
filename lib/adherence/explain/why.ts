import type { PrescriptionId } from "../../ids";
import type { Group } from "../../plans/vocabulary";
import { dateOf, dayNumber, type LocalDate } from "../../time/calendar-date";
import { type Book, openBook, type View, viewAsOf } from "../count/book";
import { creditOf } from "../count/credit";
import { SEVENTHS } from "../count/expected";
import { type WindowFigures, windowFigures } from "../count/figures";
import { isAssigned, type Reach } from "../count/groups";
import { ratio, shortText } from "../count/rational";
import type { Row } from "../count/row";
import { WINDOWS, type WindowKind } from "../count/score";
import type { DayState } from "../history/day-state";
import type { PlanHistory } from "../history/history";
import { noteOf } from "./log-note";
import { type Listing, listBetween, type Occurrence } from "./occurrences";
import { type PastChange, pastChanges } from "./past-changes";

/** A calendar week of a flexible prescription: what its cap is, and how much of it is used. */
export type FlexibleWeek = {
  prescriptionId: PrescriptionId;
  monday: LocalDate;
  cap: string;
  done: string;
  credit: string;
};

export type DayNote = {
  date: LocalDate;
  state: "active" | "excused" | "paused" | "locked" | "no-plan" | "no-such-date";
  /** Of a pause or an excuse. */
  reason: string | null;
  flare: boolean;
};

/** Everything behind the figures of a window. */
export type Why = Listing & {
  asOf: LocalDate;
  figures: WindowFigures;
  days: DayNote[];
  flexibleWeeks: FlexibleWeek[];
  /** What changed a denominator of these days after they had passed. */
  changes: PastChange[];
};

function dayNote({ date, version, missing, pause, excuse, lock }: DayState): DayNote {
  const flare = version?.kind === "flare";
  if (missing) return { date, state: "no-such-date", reason: null, flare };
  if (!version) return { date, state: "no-plan", reason: null, flare };
  if (excuse) return { date, state: "excused", reason: excuse.reason, flare };
  if (pause) return { date, state: "paused", reason: pause.reason, flare };
  return { date, state: lock ? "locked" : "active", reason: null, flare };
}

/** A card is one occurrence: read on the day it was first read, else open since it was assigned. */
function cardOccurrence(row: Row, book: Book, view: View, reach: Reach): Occurrence[] {
  if (!isAssigned(row, reach)) return [];
  const first = row.days.slice(reach.start, reach.end + 1).find((day) => day.item !== null);
  const read = book.logs
    .filter((log) => log.prescriptionId === row.id && log.day <= view.asOf)
    .map((log) => ({ log, ...creditOf(row.item, log.body) }))
    .filter((entry) => entry.done)
    .sort((a, b) => a.log.day - b.log.day)[0];
  return [
    {
      prescriptionId: row.id,
      kind: row.kind,
      group: row.group,
      date: read?.log.localDate ?? first?.state.date ?? dateOf(view.asOf),
      slot: null,
      status: read ? "done" : "still-open",
      countedDone: read ? "1" : "0",
      countedCredit: read ? "1" : "0",
      log: read ? noteOf(book.history.zones, read) : null,
      doneBy: null,
    },
  ];
}

const weeksOf = (row: Row, from: number, to: number): FlexibleWeek[] =>
  row.weeks
    .filter((week) => week.cap > 0 && week.monday <= to && week.monday + 6 >= from)
    .map((week) => ({
      prescriptionId: row.id,
      monday: dateOf(week.monday),
      cap: shortText(ratio(week.cap, SEVENTHS)),
      done: shortText(ratio(week.done, SEVENTHS)),
      credit: shortText(week.credit),
    }));

export type WhyQuestion = {
  asOf?: LocalDate;
  /** The 28 days by default. */
  window?: WindowKind;
  group?: Group;
  prescriptionId?: PrescriptionId;
};

/**
 * "Why 62 %?": every occurrence behind a figure, what counts of it, the logs that raise nothing, and the things
 * that changed the past.
 * @returns null where `asOf` is not completed yet
 */
export function why(history: PlanHistory, question: WhyQuestion = {}): Why | null {
  const view = viewAsOf(history, question.asOf);
  if (!view) return null;
  const window = question.window ?? "month";
  const from = view.asOf - WINDOWS[window].days + 1;
  const book = openBook(history, from, view.asOf);
  const reach = { start: from - book.first, end: view.asOf - book.first };
  const rows = book.rows
    .filter((row) => !question.group || row.group === question.group)
    .filter((row) => !question.prescriptionId || row.id === question.prescriptionId);
  const listing = listBetween(book, view, dateOf(from), dateOf(view.asOf), rows);
  listing.occurrences.push(...rows.flatMap((row) => cardOccurrence(row, book, view, reach)));
  return {
    ...listing,
    asOf: dateOf(view.asOf),
    figures: windowFigures(book, view, window),
    days: book.states.slice(reach.start, reach.end + 1).map(dayNote),
    flexibleWeeks: rows.flatMap((row) => weeksOf(row, from, view.asOf)),
    changes: pastChanges(history, from, view.asOf),
  };
}

/** Occurrences of some dates, the weeks of flexible prescriptions, and what kind of days they are. */
export type Dates = Listing & { days: DayNote[]; flexibleWeeks: FlexibleWeek[] };

/**
 * The occurrences of any dates, coming ones included, for Today and calendars. What lies ahead is "future" and
 * counts nothing. A flexible prescription has no occurrences but its logs; what is left of it is in its week.
 * Cards are not listed: they are due on no day.
 * @param from first date
 * @param to last date, included
 */
export function occurrencesBetween(history: PlanHistory, from: LocalDate, to: LocalDate): Dates {
  const view = viewAsOf(history);
  if (!view) throw new RangeError("The last completed day is always completed");
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const book = openBook(history, first, last);
  return {
    ...listBetween(book, view, from, to),
    days: book.states.slice(first - book.first, last - book.first + 1).map(dayNote),
    flexibleWeeks: book.rows.flatMap((row) => weeksOf(row, first, last)),
  };
}
