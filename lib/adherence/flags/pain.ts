import type { DayNumber } from "../../time/calendar-date";
import { type Book, exerciseLogs, logsBetween, type View } from "../count/book";
import { cmp, type Rational, ratio, sub } from "../count/rational";
import type { StandingLog } from "../history/corrections";
import type { CareSignals, Flag, WorstPain } from "./flag";

const HIGH_PAIN = 6;
const ABOVE_START = ratio(2);
const WEEKLY_MOVE = ratio(3);
const EVENTS = 2;
const WEEK = 7;

const mean = (scores: readonly number[]): Rational | null =>
  scores.length === 0
    ? null
    : ratio(
        scores.reduce((total, score) => total + score, 0),
        scores.length,
      );

/** One decimal, as pain is shown. */
const shown = (value: Rational | null): number | null =>
  value && Number((20n * value.n + value.d) / (2n * value.d)) / 10;

const scores = (logs: readonly StandingLog[]): number[] =>
  logs.flatMap((log) => (log.body.pain === undefined ? [] : [log.body.pain]));

/** The mean of the first three in-exercise scores of the episode; null before there are three. */
function startMean(book: Book, last: DayNumber, given: CareSignals["startPain"]): Rational | null {
  const first = (given ?? scores(exerciseLogs(book, Number.NEGATIVE_INFINITY, last))).slice(0, 3);
  return first.length < 3 ? null : mean(first);
}

const movedApart = (a: Rational | null, b: Rational | null): boolean =>
  a !== null && b !== null && (cmp(sub(a, b), WEEKLY_MOVE) >= 0 || cmp(sub(b, a), WEEKLY_MOVE) >= 0);

/** Of these logs the one that hurt most; null where none has a score. */
function worstOf(book: Book, logs: readonly StandingLog[]): WorstPain | null {
  const scored = logs.flatMap(({ body, localDate, prescriptionId, at }) =>
    body.pain === undefined ? [] : [{ pain: body.pain, body, localDate, prescriptionId, at }],
  );
  const [worst] = scored.sort((a, b) => b.pain - a.pain || b.at - a.at);
  if (!worst) return null;
  const group = book.rows.find((row) => row.id === worst.prescriptionId)?.group;
  return {
    pain: worst.pain,
    place: worst.body.painPlace ?? null,
    date: worst.localDate,
    during: group === "exercise" || group === "rest" ? group : "other",
  };
}

/**
 * Pain in exercise: within 7 days two logs at 6 or more, 2 or more over the start, or stopped by S2; or a weekly
 * mean that moved by 3 either way. Today counts at once: pain does not wait for the day to close.
 */
export function painFlag(book: Book, view: View, signals: CareSignals): Flag | null {
  const last = view.asOf === view.today - 1 ? view.today : view.asOf;
  const week = exerciseLogs(book, last - WEEK + 1, last);
  const weekBefore = exerciseLogs(book, last - 2 * WEEK + 1, last - WEEK);
  const stops = logsBetween(book, last - WEEK + 1, last).filter(({ body }) => body.stopRule === "S2");
  const start = startMean(book, last, signals.startPain);
  const isHigh = ({ body }: StandingLog) => body.pain !== undefined && body.pain >= HIGH_PAIN;
  const isOverStart = ({ body }: StandingLog) =>
    start !== null && body.pain !== undefined && cmp(sub(ratio(body.pain), start), ABOVE_START) >= 0;
  const events = [...new Set([...week.filter((log) => isHigh(log) || isOverStart(log)), ...stops])];
  const [now, before] = [mean(scores(week)), mean(scores(weekBefore))];
  if (events.length < EVENTS && !movedApart(now, before)) return null;
  return {
    flag: "pain",
    severity: "amber",
    action: "review-pain",
    inputs: {
      events: events.length,
      high: week.filter(isHigh).length,
      overStart: week.filter(isOverStart).length,
      stopped: stops.length,
      worst: worstOf(book, events),
      latest:
        events
          .map(({ localDate }) => localDate)
          .sort()
          .at(-1) ?? null,
      start: shown(start),
      meanNow: shown(now),
      meanBefore: shown(before),
    },
  };
}
