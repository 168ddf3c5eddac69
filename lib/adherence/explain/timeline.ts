import { type DayNumber, dateOf, dayNumber, type LocalDate } from "../../time/calendar-date";
import { type Book, exerciseLogs, openBook, viewAsOf } from "../count/book";
import { rowSum } from "../count/row";
import { scoreOf } from "../count/score";
import { percentOf } from "../count/share";
import type { PlanHistory } from "../history/history";

/** One local day of the timeline, for drawing; figures that are read as numbers come from `figures`. */
export type TimelineDay = {
  date: LocalDate;
  /** Exercise occurrences due, and the sum of the credits that count. */
  due: number;
  credit: number;
  /** DA over the 7 days that end here, whole percent; null is "not enough data". */
  week: number | null;
  /** The worst pain during exercise, 0–10; null where none was given. */
  pain: number | null;
  /** Somebody stopped under a rule on this day. */
  stopped: boolean;
  state: "active" | "paused" | "excused" | "locked" | "none";
  version: number | null;
  flare: boolean;
  /** The clinic withdrew its lighter plan on this day. */
  withdrawn: boolean;
};

export type TimelineVersion = { number: number; from: LocalDate; flare: boolean };
export type Timeline = { days: TimelineDay[]; versions: TimelineVersion[] };

/** Days that the patient page looks back on. */
export const TIMELINE_DAYS = 56;

const approximate = ({ n, d }: { n: bigint; d: bigint }): number => Number(n) / Number(d);

function dayOf(book: Book, day: DayNumber, withdrawn: ReadonlySet<LocalDate>): TimelineDay {
  const index = day - book.first;
  const state = book.states[index];
  let [due, credit] = [0, 0];
  for (const row of book.rows) {
    if (row.group !== "exercise") continue;
    const sums = rowSum(row, index, index);
    due += approximate(sums.due);
    credit += approximate(sums.credit);
  }
  const logs = book.logs.filter((log) => log.day === day);
  const scores = exerciseLogs(book, day, day).flatMap((log) => log.body.pain ?? []);
  const week = scoreOf(book, day, "week").da;
  return {
    date: dateOf(day),
    due,
    credit,
    week: week && percentOf(week),
    pain: scores.length > 0 ? Math.max(...scores) : null,
    stopped: logs.some((log) => log.body.stopRule !== undefined),
    state: !state?.version
      ? "none"
      : state.excuse
        ? "excused"
        : state.pause
          ? "paused"
          : state.lock
            ? "locked"
            : "active",
    version: state?.version?.number ?? null,
    flare: state?.version?.kind === "flare",
    withdrawn: withdrawn.has(dateOf(day)),
  };
}

/** The last eight weeks, day by day, up to the last completed local day; null before there is any. */
export function timelineOf(history: PlanHistory): Timeline | null {
  const view = viewAsOf(history);
  if (!view) return null;
  const first = view.asOf - TIMELINE_DAYS + 1;
  const book = openBook(history, first - 6, view.asOf);
  const withdrawn = new Set(history.lighter?.withdrawals.map(({ date }) => date));
  const days = Array.from({ length: TIMELINE_DAYS }, (_, i) => dayOf(book, first + i, withdrawn));
  const versions = days.flatMap((day, i): TimelineVersion[] =>
    day.version !== null && day.version !== days[i - 1]?.version
      ? [{ number: day.version, from: day.date, flare: day.flare }]
      : [],
  );
  return { days, versions: versions.filter((v) => dayNumber(v.from) >= first) };
}
