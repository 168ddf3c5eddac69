import { dayNumber } from "../../time/calendar-date";
import { type Book, logsBetween, type View } from "../count/book";
import { cmp, type Rational, ratio, rounded, sub } from "../count/rational";
import { scoreOf, WINDOWS } from "../count/score";
import { percentOf } from "../count/share";
import { questionsFlag, restPainFlag, unansweredFlag } from "./asked";
import { type CareSignals, FLAG_ACTIONS, type Flag, type Severity, severityFrom } from "./flag";
import { burdenFlag, overdoingFlag, overRestFlag } from "./load";
import { painFlag } from "./pain";
import { reliabilityOf } from "./reliability";
import { silenceFlag } from "./silence";

const percent = (n: number): Rational => ratio(n, 100);
const below = (value: Rational | null, n: number): boolean => value !== null && cmp(value, percent(n)) < 0;

/** The plan's DA that flags are judged by; null raises no flag. */
type Doses = { week: Rational | null; weekBefore: Rational | null; monthBefore: Rational | null };

/** DA over 7 days below 80 %, or below 50 %, two weeks running. */
function lowDoseFlag({ week, weekBefore }: Doses): Flag | null {
  if (!week || !weekBefore || !below(week, 80) || !below(weekBefore, 80)) return null;
  const severity: Severity = below(week, 50) && below(weekBefore, 50) ? "red" : "amber";
  const inputs = { now: percentOf(week), before: percentOf(weekBefore) };
  return { flag: "low-dose", severity, action: FLAG_ACTIONS["low-dose"], inputs };
}

/** DA over 7 days 20, or 40, points below the 28 days before them. */
function declineFlag({ week, monthBefore }: Doses): Flag | null {
  if (!week || !monthBefore) return null;
  const drop = sub(monthBefore, week);
  if (cmp(drop, percent(20)) < 0) return null;
  return {
    flag: "decline",
    severity: cmp(drop, percent(40)) >= 0 ? "red" : "amber",
    action: FLAG_ACTIONS.decline,
    inputs: {
      now: percentOf(week),
      before: percentOf(monthBefore),
      points: rounded(ratio(drop.n * 100n, drop.d)),
    },
  };
}

/** Days after which a score says nothing of today: two weekly questions. */
const CONFIDENCE_DAYS = 14;

/** Confidence in doing the plan at 6 or less, or at 3 or less, as it was answered last. */
function confidenceFlag(view: View, { checkins }: CareSignals): Flag | null {
  const asked = checkins?.confidence;
  if (!asked || dayNumber(asked.date) <= view.today - CONFIDENCE_DAYS) return null;
  if (asked.score > 6) return null;
  const severity: Severity = asked.score <= 3 ? "red" : "amber";
  const inputs = { score: asked.score, date: asked.date };
  return { flag: "confidence", severity, action: FLAG_ACTIONS.confidence, inputs };
}

/** Paused on more than a quarter, or more than half, of 28 days. */
function pausesFlag(book: Book, view: View): Flag | null {
  const of = WINDOWS.month.days;
  const states = book.states.slice(view.asOf - of + 1 - book.first, view.asOf - book.first + 1);
  const days = states.filter((state) => state.version && state.pause).length;
  const severity = severityFrom(days, of / 4 + 1, of / 2 + 1);
  return severity && { flag: "pauses", severity, action: FLAG_ACTIONS.pauses, inputs: { days, of } };
}

/** One visit missed, or two and more in a row; attending the next one ends it. */
function visitsFlag({ missedVisits: inputs }: CareSignals): Flag | null {
  if (!inputs) return null;
  const severity = severityFrom(inputs.missed, 1, 2);
  return severity && { flag: "visits", severity, action: FLAG_ACTIONS.visits, inputs };
}

function reliabilityFlag(book: Book, view: View): Flag | null {
  const { low, ...inputs } = reliabilityOf(book, view.asOf);
  if (!low) return null;
  return {
    flag: "low-log-reliability",
    severity: "amber",
    action: FLAG_ACTIONS["low-log-reliability"],
    inputs,
  };
}

/** Leg pain of 2 or less while adherence falls: perhaps the plan is needed no longer. Offers maintenance. */
export type Graduation = { legPain: number; now: number; before: number };

const LITTLE_PAIN = 2;
/** Days after which an answer about leg pain says nothing of today. */
const LEG_PAIN_DAYS = 14;

function graduationOf(book: Book, view: View, doses: Doses, signals: CareSignals): Graduation | null {
  const { legPain: asked, openAlerts = [] } = signals;
  const { week, monthBefore } = doses;
  if (!asked || asked.pain > LITTLE_PAIN || openAlerts.length > 0) return null;
  if (dayNumber(asked.date) <= view.today - LEG_PAIN_DAYS) return null;
  if (!week || !monthBefore || cmp(week, monthBefore) >= 0) return null;
  const first = view.asOf - WINDOWS.month.days + 1;
  const stopped = logsBetween(book, first, view.today).some((log) => log.body.stopRule === "S3");
  return stopped ? null : { legPain: asked.pain, now: percentOf(week), before: percentOf(monthBefore) };
}

export type Flags = {
  /** Reds before ambers, else in the order of the table. */
  flags: Flag[];
  graduation: Graduation | null;
};

/** Every flag a caseload shows, by DA, with the numbers it was raised by. The book has to look back 55 days. */
export function flagsOf(book: Book, view: View, signals: CareSignals = {}): Flags {
  const doses: Doses = {
    week: scoreOf(book, view.asOf, "week").da,
    weekBefore: scoreOf(book, view.asOf - 7, "week").da,
    monthBefore: scoreOf(book, view.asOf - 7, "month").da,
  };
  const all = [
    silenceFlag(book, view),
    lowDoseFlag(doses),
    declineFlag(doses),
    questionsFlag(signals),
    restPainFlag(view, signals),
    painFlag(book, view, signals),
    burdenFlag(book, view),
    confidenceFlag(view, signals),
    pausesFlag(book, view),
    visitsFlag(signals),
    overRestFlag(book, view, signals.checkins?.lying),
    overdoingFlag(book, view),
    unansweredFlag(view, signals),
    reliabilityFlag(book, view),
  ].filter((flag) => flag !== null);
  const flags = [...all.filter((f) => f.severity === "red"), ...all.filter((f) => f.severity === "amber")];
  return { flags, graduation: graduationOf(book, view, doses, signals) };
}
