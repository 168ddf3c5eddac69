import type { DoseLogId, PrescriptionId } from "../../ids";
import type { Group, Kind } from "../../plans/vocabulary";
import { type DayNumber, dateOf, dayNumber, type LocalDate } from "../../time/calendar-date";
import type { Book, View } from "../count/book";
import { isLockedOff, isScoredDaily, SEVENTHS, scheduledSevenths } from "../count/expected";
import { min, type Rational, ratio, shortText, sub } from "../count/rational";
import type { CreditedLog, Row, RowDay } from "../count/row";
import { isDayOpen } from "../count/still-open";
import { type LogNote, noteOf } from "./log-note";

export type OccurrenceStatus =
  | "done" // credit 1
  | "partial" // below 1; counts as done from a half on
  | "not-done" // logged with nothing in it: not taken, over the limit
  | "skipped"
  | "stopped" // under a stop rule: done, with its real credit
  | "quick" // a bare tick: credit 1
  | "not-logged"
  | "still-open" // nobody logged it yet, and the patient still can
  | "future"
  | "paused"
  | "excused"
  | "on-hold" // locked, or taken off by a condition
  | "not-due"; // the schedule leaves the day out

export type Occurrence = {
  prescriptionId: PrescriptionId;
  kind: Kind;
  group: Group;
  date: LocalDate;
  /** 1…times a day; null for flexible days and cards, which have no place in a day. */
  slot: number | null;
  status: OccurrenceStatus;
  /** What it puts into Σ min(done, e) and into Σ credits; their sums are the figure's. */
  countedDone: string;
  countedCredit: string;
  log: LogNote | null;
  /** Where more was logged than was due: another log that makes it done, while `log` has the better credit. */
  doneBy: DoseLogId | null;
};

/** A log that raises no figure. */
export type Extra = {
  prescriptionId: PrescriptionId;
  kind: Kind;
  group: Group;
  date: LocalDate;
  because:
    | "beyond"
    | "week-full"
    | "paused"
    | "excused"
    | "on-hold"
    | "not-due"
    | "not-in-plan"
    | "as-needed";
  log: LogNote;
};

export type Listing = { occurrences: Occurrence[]; extras: Extra[] };

type Off = "excused" | "paused" | "on-hold";

/** Why nothing is due although a plan is in force; null where it is the schedule that says so. */
function offBecause({ item, state, held }: RowDay): Off | null {
  if (state.excuse) return "excused";
  if (state.pause) return "paused";
  return item && (held || isLockedOff(item, state)) ? "on-hold" : null;
}

function statusOf({ log, credit }: CreditedLog): OccurrenceStatus {
  if (log.body.stopRule) return "stopped";
  if (log.body.skipped) return "skipped";
  if (log.body.quick) return "quick";
  if (credit.n === 0n) return "not-done";
  return credit.n === credit.d ? "done" : "partial";
}

const silentStatus = (day: DayNumber, today: DayNumber): OccurrenceStatus => {
  if (day > today) return "future";
  return isDayOpen(day, today) ? "still-open" : "not-logged";
};

/** Each log takes the slot it names, the others the free ones in order. */
function placed(logs: readonly CreditedLog[], places: number): (CreditedLog | undefined)[] {
  const slots = new Array<CreditedLog | undefined>(places).fill(undefined);
  const waiting = logs.filter((entry) => {
    const at = (entry.log.slot ?? 0) - 1;
    if (at < 0 || at >= places || slots[at]) return true;
    slots[at] = entry;
    return false;
  });
  return slots.map((entry) => entry ?? waiting.shift());
}

type DayListing = { day: DayNumber; at: RowDay; row: Row; book: Book; view: View };

const identity = ({ row, at }: DayListing) => ({
  prescriptionId: row.id,
  kind: row.kind,
  group: row.group,
  date: at.state.date,
});
const NOTHING = { countedDone: "0", countedCredit: "0", log: null, doneBy: null } as const;

const extrasOf = (d: DayListing, logs: readonly CreditedLog[], because: Extra["because"]): Extra[] =>
  logs.map((entry) => ({ ...identity(d), because, log: noteOf(d.book.history.zones, entry) }));

function scheduledDay(d: DayListing): Listing {
  const places = d.at.due / SEVENTHS;
  const [taken, beyond] = [d.at.logs.slice(0, places), d.at.logs.slice(places)];
  const doneBeyond = beyond.filter((entry) => entry.done);
  const occurrences = placed(taken, places).map((entry, index): Occurrence => {
    const base = { ...identity(d), slot: index + 1 };
    if (!entry) return { ...base, ...NOTHING, status: silentStatus(d.day, d.view.today) };
    const doneBy = entry.done ? null : (doneBeyond.shift()?.log.id ?? null);
    return {
      ...base,
      status: statusOf(entry),
      countedDone: entry.done || doneBy ? "1" : "0",
      countedCredit: shortText(entry.credit),
      log: noteOf(d.book.history.zones, entry),
      doneBy,
    };
  });
  return { occurrences, extras: extrasOf(d, [...beyond, ...d.at.repeats], "beyond") };
}

/** Logs of a flexible day, each with what its week's cap leaves of it. */
function flexibleDay(d: DayListing): Listing {
  const listing: Listing = { occurrences: [], extras: extrasOf(d, d.at.repeats, "beyond") };
  let { done, credit }: { done: number; credit: Rational } = d.at.counted;
  for (const entry of d.at.logs) {
    const counted = { done: entry.done ? Math.min(SEVENTHS, done) : 0, credit: min(entry.credit, credit) };
    done -= counted.done;
    credit = sub(credit, counted.credit);
    const cutOff = counted.done === 0 && counted.credit.n === 0n;
    if (cutOff && (entry.done || entry.credit.n > 0n)) {
      listing.extras.push(...extrasOf(d, [entry], "week-full"));
      continue;
    }
    listing.occurrences.push({
      ...identity(d),
      slot: null,
      status: statusOf(entry),
      countedDone: shortText(ratio(counted.done, SEVENTHS)),
      countedCredit: shortText(counted.credit),
      log: noteOf(d.book.history.zones, entry),
      doneBy: null,
    });
  }
  return listing;
}

/** What a day asked of one prescription and what became of it. */
function listDay(d: DayListing): Listing {
  const { at, day } = d;
  if (!at.item) return { occurrences: [], extras: extrasOf(d, [...at.logs, ...at.repeats], "not-in-plan") };
  if (!isScoredDaily(at.item)) {
    const logs = at.item.kind === "medication" ? [...at.logs, ...at.repeats] : [];
    return { occurrences: [], extras: extrasOf(d, logs, "as-needed") };
  }
  if (at.due > 0) return at.flexible ? flexibleDay(d) : scheduledDay(d);
  const off = offBecause(at);
  const due = scheduledSevenths(at.item, day) > 0;
  const status = due && off ? off : "not-due";
  const slots = at.flexible ? 0 : at.item.schedule.timesPerDay;
  const occurrences = Array.from(
    { length: slots },
    (_, index): Occurrence => ({
      ...identity(d),
      ...NOTHING,
      slot: index + 1,
      status,
    }),
  );
  return { occurrences, extras: extrasOf(d, [...at.logs, ...at.repeats], off ?? "not-due") };
}

/** All occurrences and extras from one date to another, both included; the book has to hold them. */
export function listBetween(
  book: Book,
  view: View,
  from: LocalDate,
  to: LocalDate,
  rows = book.rows,
): Listing {
  const listing: Listing = { occurrences: [], extras: [] };
  for (let day = dayNumber(from); day <= dayNumber(to); day += 1) {
    for (const row of rows) {
      const at = row.days[day - book.first];
      if (!at) throw new RangeError(`${dateOf(day)} lies outside the book`);
      const { occurrences, extras } = listDay({ day, at, row, book, view });
      listing.occurrences.push(...occurrences);
      listing.extras.push(...extras);
    }
  }
  return listing;
}
