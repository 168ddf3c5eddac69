import type { PrescriptionId } from "../../ids";
import { type DayNumber, dayNumber, type LocalDate, mondayOf } from "../../time/calendar-date";
import { localDateAt } from "../../time/local-day";
import { type StandingLog, standingLogs } from "../history/corrections";
import { type DayState, dayStates } from "../history/day-state";
import type { PlanHistory, PrescribedItem } from "../history/history";
import { layRow, type Row } from "./row";

/** Every prescription laid out over a span of whole weeks; windows are then sums over it. */
export type Book = {
  history: PlanHistory;
  first: DayNumber;
  last: DayNumber;
  states: readonly DayState[];
  rows: readonly Row[];
  /** All logs that stand, also those outside the span, by (day, logged, id). */
  logs: readonly StandingLog[];
  /** Dates of the span on which anything at all was logged. */
  loggedDays: ReadonlySet<DayNumber>;
};

/** The last day of a window, and the local day of the present. Both are day numbers. */
export type View = { asOf: DayNumber; today: DayNumber };

/**
 * The day a figure ends with: the one asked for, by default the last completed local day.
 * @returns null where it is asked for a day that is not completed yet (an answer of 422).
 */
export function viewAsOf(history: PlanHistory, asOf?: LocalDate): View | null {
  const today = dayNumber(localDateAt(history.zones, history.now));
  const day = asOf === undefined ? today - 1 : dayNumber(asOf);
  return day < today ? { asOf: day, today } : null;
}

/** Prescriptions in the order of the newest plan, those of older versions after them, each once. */
function everPrescribed(history: PlanHistory): Map<PrescriptionId, PrescribedItem> {
  const items = new Map<PrescriptionId, PrescribedItem>();
  for (const version of [...history.versions].reverse()) {
    for (const item of version.prescriptions) if (!items.has(item.id)) items.set(item.id, item);
  }
  return items;
}

/**
 * Lays a history out over the whole weeks that hold the days from `from` to `to`, both included. Whole weeks,
 * because the cap of a flexible prescription belongs to the calendar week, its coming days included.
 */
export function openBook(history: PlanHistory, from: DayNumber, to: DayNumber): Book {
  const [first, last] = [mondayOf(from), mondayOf(to) + 6];
  const states = dayStates(history, first, last);
  const logs = standingLogs(history.logs, history.corrections);
  const byPrescription = new Map<PrescriptionId, StandingLog[]>();
  const loggedDays = new Set<DayNumber>();
  for (const log of logs) {
    if (log.day < first || log.day > last) continue;
    loggedDays.add(log.day);
    const list = byPrescription.get(log.prescriptionId);
    if (list) list.push(log);
    else byPrescription.set(log.prescriptionId, [log]);
  }
  const inForce = new Map(
    history.versions.map((version) => [
      version,
      new Map(version.prescriptions.map((item) => [item.id, item])),
    ]),
  );
  const rows: Row[] = [];
  for (const item of everPrescribed(history).values()) {
    const itemOn = (index: number): PrescribedItem | null => {
      const version = states[index]?.version;
      return (version && inForce.get(version)?.get(item.id)) ?? null;
    };
    const own = byPrescription.get(item.id) ?? [];
    if (own.length === 0 && !states.some((_, index) => itemOn(index))) continue;
    rows.push(layRow({ item, first, states, itemOn, logs: own, holds: history.holds }));
  }
  return { history, first, last, states, rows, logs, loggedDays };
}

/** Days from `from` to `to` on which a plan is in force and neither paused, excused nor locked. */
export function activeDays(book: Book, from: DayNumber, to: DayNumber): number {
  let active = 0;
  for (let day = from; day <= to; day += 1) if (book.states[day - book.first]?.active) active += 1;
  return active;
}

/** The logs of some days, both included; they lie together, because a book keeps its logs by day. */
export function logsBetween(book: Book, from: DayNumber, to: DayNumber): readonly StandingLog[] {
  const start = firstFrom(book.logs, from);
  return book.logs.slice(start, firstFrom(book.logs, to + 1));
}

/** Those of exercise: what is felt at rest, or told beside a medicine, is no pain in exercise. */
export function exerciseLogs(book: Book, from: DayNumber, to: DayNumber): StandingLog[] {
  const exercises = new Set(book.rows.filter((row) => row.group === "exercise").map((row) => row.id));
  return logsBetween(book, from, to).filter((log) => exercises.has(log.prescriptionId));
}

/** Where the logs of a day or of later ones begin. */
function firstFrom(logs: readonly StandingLog[], day: DayNumber): number {
  let [low, high] = [0, logs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((logs[middle]?.day ?? day) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
