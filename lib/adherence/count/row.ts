import type { PrescriptionId } from "../../ids";
import { type Group, groupOf, type Kind } from "../../plans/vocabulary";
import type { DayNumber } from "../../time/calendar-date";
import type { StandingLog } from "../history/corrections";
import { covers, type DayState, holdsOff } from "../history/day-state";
import type { Hold, PrescribedItem } from "../history/history";
import { creditOf } from "./credit";
import { expectedSevenths, isFlexible, SEVENTHS } from "./expected";
import { add, cmp, min, type Rational, ratio, sub, sum, ZERO } from "./rational";
import { type CountedDay, capWeeks, type WeekTotal } from "./week-cap";

export type CreditedLog = { log: StandingLog; credit: Rational; done: boolean };

export type RowDay = {
  state: DayState;
  /** The prescription as the version in force has it; null where that version has it not. */
  item: PrescribedItem | null;
  held: boolean;
  flexible: boolean;
  /** e in sevenths. */
  due: number;
  /** One log an occurrence, best credit first: of several for one slot the best. */
  logs: readonly CreditedLog[];
  /** Other logs for a slot that has a better one (two devices, two tabs): extras. */
  repeats: readonly CreditedLog[];
  counted: CountedDay;
};

/** One prescription over the days of a book. */
export type Row = {
  id: PrescriptionId;
  kind: Kind;
  group: Group;
  /** As the newest version that has it writes it. */
  item: PrescribedItem;
  days: readonly RowDay[];
  /** Calendar weeks in which it was flexible, with what is used of their caps. */
  weeks: readonly WeekTotal[];
  totals: readonly Total[];
};

/** Running totals up to a day, apart for scheduled and flexible days. */
type Half = { due: number; done: number; credit: Rational };
type Total = { scheduled: Half; flexible: Half };

const NONE: Half = { due: 0, done: 0, credit: ZERO };
const plus = (half: Half, due: number, counted: CountedDay): Half =>
  due === 0
    ? half
    : { due: half.due + due, done: half.done + counted.done, credit: add(half.credit, counted.credit) };

const NOTHING: CountedDay = { done: 0, credit: ZERO };
const NO_LOGS: readonly CreditedLog[] = [];

const bestFirst = (a: CreditedLog, b: CreditedLog): number =>
  cmp(b.credit, a.credit) || Number(b.done) - Number(a.done);

/** Parts the logs of a day, best first, into the best of each slot and what repeats it; a log without a slot is its own. */
function oncePerSlot(logs: readonly CreditedLog[]): { logs: CreditedLog[]; repeats: CreditedLog[] } {
  const taken = new Set<number>();
  const parted: { logs: CreditedLog[]; repeats: CreditedLog[] } = { logs: [], repeats: [] };
  for (const entry of logs) {
    const { slot } = entry.log;
    const again = slot !== null && slot !== undefined && taken.has(slot);
    if (slot) taken.add(slot);
    (again ? parted.repeats : parted.logs).push(entry);
  }
  return parted;
}

/** A scheduled day: Σ min(done, e), and the best e credits. */
function countScheduled(due: number, logs: readonly CreditedLog[]): CountedDay {
  const places = due / SEVENTHS;
  if (places === 0 || logs.length === 0) return NOTHING;
  const done = Math.min(logs.filter((l) => l.done).length, places) * SEVENTHS;
  return { done, credit: sum(logs.slice(0, places).map((l) => l.credit)) };
}

type RowSource = {
  item: PrescribedItem;
  first: DayNumber;
  states: readonly DayState[];
  itemOn: (index: number) => PrescribedItem | null;
  logs: readonly StandingLog[];
  holds: readonly Hold[];
};

/** Lays one prescription out over whole weeks of days. */
export function layRow({ item, first, states, itemOn, logs, holds }: RowSource): Row {
  const byDay = new Map<DayNumber, StandingLog[]>();
  for (const log of logs) {
    const list = byDay.get(log.day);
    if (list) list.push(log);
    else byDay.set(log.day, [log]);
  }
  const own = holds.filter((hold) => holdsOff(hold, item));
  const drafts = states.map((state, index) => {
    const inForce = itemOn(index);
    const held = own.some((hold) => covers(hold, state.date));
    const credited = byDay
      .get(first + index)
      ?.map((log): CreditedLog => ({ log, ...creditOf(inForce ?? item, log.body) }))
      .sort(bestFirst);
    return {
      state,
      item: inForce,
      held,
      flexible: inForce !== null && isFlexible(inForce),
      due: inForce ? expectedSevenths(inForce, first + index, state, held) : 0,
      ...(credited ? oncePerSlot(credited) : { logs: NO_LOGS, repeats: NO_LOGS }),
    };
  });
  const { counted, weeks } = drafts.some((day) => day.flexible)
    ? capWeeks(
        drafts.map((day, index) => ({
          day: first + index,
          sevenths: day.flexible ? day.due : 0,
          done: day.logs.filter((l) => l.done).length,
          credits: day.logs.map((l) => l.credit),
        })),
      )
    : { counted: [], weeks: [] };
  const days = drafts.map(
    (day, index): RowDay => ({
      ...day,
      counted:
        (day.flexible ? counted[index] : undefined) ?? countScheduled(day.flexible ? 0 : day.due, day.logs),
    }),
  );
  let total: Total = { scheduled: NONE, flexible: NONE };
  const totals = [total];
  for (const day of days) {
    total = day.flexible
      ? { ...total, flexible: plus(total.flexible, day.due, day.counted) }
      : { ...total, scheduled: plus(total.scheduled, day.due, day.counted) };
    totals.push(total);
  }
  return { id: item.id, kind: item.kind, group: groupOf(item.kind), item, days, weeks, totals };
}

/** Σ e, Σ min(done, e) and Σ of the counted credits, exact. */
export type RowSum = { due: Rational; done: Rational; credit: Rational };

/**
 * The sums over the days from index `from` to `to`, both included. What flexible days count never exceeds what
 * the same days expect, so no share is above 1.
 */
export function rowSum(row: Row, from: number, to: number): RowSum {
  const [before, after] = [row.totals[from], row.totals[to + 1]];
  if (!before || !after) throw new RangeError("The window lies outside the book");
  const due = after.scheduled.due - before.scheduled.due;
  const done = after.scheduled.done - before.scheduled.done;
  const credit = sub(after.scheduled.credit, before.scheduled.credit);
  if (row.weeks.length === 0) return { due: ratio(due, SEVENTHS), done: ratio(done, SEVENTHS), credit };
  const free = after.flexible.due - before.flexible.due;
  const freeCredit = sub(after.flexible.credit, before.flexible.credit);
  return {
    due: ratio(due + free, SEVENTHS),
    done: ratio(done + Math.min(after.flexible.done - before.flexible.done, free), SEVENTHS),
    credit: add(credit, min(freeCredit, ratio(free, SEVENTHS))),
  };
}
