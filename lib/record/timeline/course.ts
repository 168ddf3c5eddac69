import { type Book, exerciseLogs, logsBetween, openBook, viewAsOf } from "../../adherence/count/book";
import { restOf } from "../../adherence/count/groups";
import type { Rational } from "../../adherence/count/rational";
import { type Row, rowSum } from "../../adherence/count/row";
import { scoreAmong, WINDOWS } from "../../adherence/count/score";
import { percentOf, type Share, shareOf } from "../../adherence/count/share";
import type { PlanHistory } from "../../adherence/history/history";
import type { PlanVersionId, PrescriptionId } from "../../ids";
import { sectionOf } from "../../plans/draft-edits";
import { type DayNumber, dateOf, dayNumber, type LocalDate } from "../../time/calendar-date";
import { type Axis, datesOf } from "./axis";

/** What is drawn apart, as the plan has it apart. */
export const DONE_LANES = ["mobility", "strength", "aerobic", "rest"] as const;
export type DoneLaneKey = (typeof DONE_LANES)[number];

/** What was done in a column, in percent; of rest, which is a mean of unlike things, there are no counts. */
export type Bar = { percent: number; of: { done: number; due: number } | null };

export type DoneLane = {
  key: DoneLaneKey;
  /** One a column; null where nothing was due, and while its day is not over. */
  bars: (Bar | null)[];
  /** Adherence over the seven days that end with the column; null is "not enough data". */
  means: (number | null)[];
  /** Over the last 28 completed days of the axis, and how many exercises that is the mean of. */
  month: { share: Share | null; meanOf: number };
};

export type MedicineLane = {
  id: PrescriptionId;
  name: string;
  /** Taken of what was due; what is taken as needed is due never. Null where neither. */
  bars: ({ taken: number; due: number } | null)[];
};

export type CourseDay = {
  date: LocalDate;
  state: "active" | "paused" | "excused" | "locked" | "none";
  version: { id: PlanVersionId; number: number } | null;
  flare: boolean;
  /** Prescriptions of the plan that were held on it. */
  held: number;
};

/** What a timeline shows of plan and logs. `days` has each day of the axis, everything else one value a column. */
export type Course = {
  days: CourseDay[];
  lanes: DoneLane[];
  medicines: MedicineLane[];
  /** The worst pain during exercise, 0–10; null where none was given. */
  pain: (number | null)[];
  /** How often somebody stopped under a rule. */
  stops: number[];
  /** Dates on which the clinic withdrew its lighter plan. */
  withdrawn: LocalDate[];
};

const numberOf = ({ n, d }: Rational): number => Number(n) / Number(d);
const total = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0);

function dayOf(books: readonly Book[], day: DayNumber): CourseDay {
  const states = books.map((book) => book.states[day - book.first]);
  const state = states.find((one) => one?.version) ?? states[0];
  const version = state?.version ?? null;
  const off = state?.excuse ? "excused" : state?.pause ? "paused" : state?.lock ? "locked" : "active";
  const held = books.flatMap(({ rows, first }) =>
    rows.filter((row) => row.days[day - first]?.held && row.days[day - first]?.item),
  );
  return {
    date: dateOf(day),
    state: version ? off : "none",
    version: version && { id: version.id, number: version.number },
    flare: version?.kind === "flare",
    held: held.length,
  };
}

/** The first and the last day of a column that is over; null where none of it is. */
type Stretch = { first: DayNumber; last: DayNumber } | null;

function exerciseBar(books: readonly Book[], counts: (row: Row) => boolean, over: Stretch): Bar | null {
  if (!over) return null;
  const sums = books.flatMap(({ rows, first }) =>
    rows.filter(counts).map((row) => rowSum(row, over.first - first, over.last - first)),
  );
  const due = total(sums.map((sum) => numberOf(sum.due)));
  const done = total(sums.map((sum) => numberOf(sum.credit)));
  return due === 0 ? null : { percent: (100 * done) / due, of: { done, due } };
}

function restShare(books: readonly Book[], over: Stretch): Share | null {
  if (!over) return null;
  const found = books.map(
    (book) => restOf(book, { start: over.first - book.first, end: over.last - book.first }).value,
  );
  return found.find((share) => share !== null) ?? null;
}

function medicinesOf(books: readonly Book[], columns: readonly { whole: Stretch; over: Stretch }[]) {
  const rows = books.flatMap(({ rows, first }) => rows.map((row) => ({ row, first })));
  return rows.flatMap(({ row, first }): MedicineLane[] => {
    if (row.item.kind !== "medication") return [];
    const bars = columns.map(({ whole, over }) => {
      const due = over ? numberOf(rowSum(row, over.first - first, over.last - first).due) : 0;
      const days = whole ? row.days.slice(whole.first - first, whole.last - first + 1) : [];
      const taken = days.flatMap(({ logs }) => logs).filter(({ credit }) => credit.n > 0n).length;
      return due === 0 && taken === 0 ? null : { taken, due };
    });
    return bars.some((bar) => bar) ? [{ id: row.id, name: row.item.dose.name, bars }] : [];
  });
}

/**
 * @param histories of the record, and of those that were merged into it: where two have a plan on a day, it is the first's
 * @throws RangeError without a history
 */
export function courseOf(histories: readonly PlanHistory[], axis: Axis): Course {
  const view = histories[0] && viewAsOf(histories[0]);
  if (!view) throw new RangeError("The last completed day is always completed");
  const [first, last] = [dayNumber(axis.from), dayNumber(axis.to)];
  const asOf = Math.min(view.asOf, last);
  const from = Math.min(first - WINDOWS.week.days, asOf - WINDOWS.month.days) + 1;
  const books = histories.map((history) => openBook(history, from, last));
  const columns = Array.from({ length: axis.columns }, (_, column) => {
    const dates = datesOf(axis, column);
    const whole = { first: dayNumber(dates.from), last: dayNumber(dates.to) };
    return { whole, over: whole.first > asOf ? null : { ...whole, last: Math.min(whole.last, asOf) } };
  });
  const lanes = DONE_LANES.map((key): DoneLane => {
    const counts = (row: Row) => sectionOf(row.kind) === key;
    const score = (day: DayNumber, window: "week" | "month") => scoreAmong(books, day, window, counts);
    const lastDays = (day: DayNumber, days: number) => restShare(books, { first: day - days + 1, last: day });
    if (key === "rest") {
      const shares = columns.map(({ over }) => restShare(books, over));
      return {
        key,
        bars: shares.map((share) => share && { percent: share.percent, of: null }),
        means: columns.map(({ over }) => over && (lastDays(over.last, WINDOWS.week.days)?.percent ?? null)),
        month: { share: lastDays(asOf, WINDOWS.month.days), meanOf: 0 },
      };
    }
    const month = score(asOf, "month");
    return {
      key,
      bars: columns.map(({ over }) => exerciseBar(books, counts, over)),
      means: columns.map(({ over }) => {
        const week = over && score(over.last, "week").da;
        return week && percentOf(week);
      }),
      month: { share: month.da && shareOf(month.da), meanOf: month.meanOf },
    };
  });
  const logged = columns.map(({ whole }) =>
    books.flatMap((book) => logsBetween(book, whole.first, whole.last)),
  );
  return {
    days: Array.from({ length: axis.days }, (_, day) => dayOf(books, first + day)),
    lanes: lanes.filter(({ bars }) => bars.some((bar) => bar)),
    medicines: medicinesOf(books, columns),
    pain: columns.map(({ whole }) => {
      const logs = books.flatMap((book) => exerciseLogs(book, whole.first, whole.last));
      const scores = logs.flatMap((log) => log.body.pain ?? []);
      return scores.length > 0 ? Math.max(...scores) : null;
    }),
    stops: logged.map((logs) => logs.filter(({ body }) => body.stopRule !== undefined).length),
    withdrawn: histories.flatMap(({ lighter }) => lighter?.withdrawals.map(({ date }) => date) ?? []),
  };
}
