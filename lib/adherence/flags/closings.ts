import type { Temporal } from "temporal-polyfill";
import { dateOf, type LocalDate } from "../../time/calendar-date";
import { dayClose, dayStart } from "../../time/local-day";
import { openBook, type View, viewAsOf } from "../count/book";
import { LOOK_BACK_DAYS } from "../count/figures";
import { type Score, scoreOf, trendOf, WINDOWS } from "../count/score";
import { type Count, countOf, type Share, shareOf } from "../count/share";
import { isProvisional, stillOpen } from "../count/still-open";
import type { PlanHistory } from "../history/history";
import type { CareSignals } from "./flag";
import { type Flags, flagsOf } from "./flags";
import { type Ranking, rankingOf } from "./need";

/** What a caseload shows of a patient between two closings of the day, if nothing more is logged. */
export type CaseloadFigures = Flags & {
  /** The last completed local day. */
  asOf: LocalDate;
  validFrom: Temporal.Instant;
  /** Exclusive: the next closing. */
  validUntil: Temporal.Instant;
  /** The headline, exercise DA over 28 days; null is "not enough data". */
  da: Share | null;
  sa: Share | null;
  /** Exercises that the headline is the mean of. */
  meanOf: number;
  done: Count;
  due: Count;
  activeDays: number;
  /** Exercise DA over 7 days, and sessions done of those due. */
  week: Share | null;
  weekSessions: Share | null;
  /** DA over 7 days for eight weeks, oldest first; null is a gap. */
  trend: (Share | null)[];
  /** Marks of the 28 days that can still be logged. */
  stillOpen: number;
  provisional: boolean;
  ranking: Ranking;
};

const share = (score: Score["da"]): Share | null => score && shareOf(score);

/**
 * The caseload's figures now and after each of the next `horizon` closings, as they will be if nothing more is
 * logged: so a figure decays with no write at all, and a late job shows nothing stale. The entries join without a
 * gap, the first holds the present instant. A date that a move of the patient's zone leaves out has none.
 * @param horizon closings ahead, 0 or more
 */
export function closingsOf(
  history: PlanHistory,
  horizon: number,
  signals: CareSignals = {},
): CaseloadFigures[] {
  const present = viewAsOf(history);
  if (!present) throw new RangeError("The last completed day is always completed");
  const book = openBook(history, present.asOf - LOOK_BACK_DAYS, present.today + horizon);
  const exercises = book.rows.filter((row) => row.group === "exercise");
  const closings = Array.from({ length: horizon + 1 }, (_, ahead) => {
    const view: View = { asOf: present.asOf + ahead, today: present.today + ahead };
    const score = scoreOf(book, view.asOf, "month");
    const trend = trendOf(book, view.asOf).map(share);
    const first = view.asOf - WINDOWS.month.days + 1;
    const open = exercises.reduce((total, row) => total + stillOpen(row, book, view, first), 0);
    const flags = flagsOf(book, view, signals);
    const today = dateOf(view.today);
    return {
      asOf: dateOf(view.asOf),
      validFrom: dayStart(history.zones, today),
      validUntil: dayClose(history.zones, today),
      da: share(score.da),
      sa: share(score.sa),
      meanOf: score.meanOf,
      done: countOf(score.done),
      due: countOf(score.due),
      activeDays: score.activeDays,
      week: trend.at(-1) ?? null,
      weekSessions: share(scoreOf(book, view.asOf, "week").sa),
      trend,
      stillOpen: open,
      provisional: exercises.some((row) => isProvisional(row, book, view, first)),
      ...flags,
      ranking: rankingOf(flags.flags, signals.openAlerts),
    };
  });
  // A date that a move over the date line left without any time closes together with the day before it.
  return closings.filter((one) => one.validFrom.epochMilliseconds < one.validUntil.epochMilliseconds);
}
