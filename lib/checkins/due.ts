import type { Temporal } from "temporal-polyfill";
import type { Goal } from "../goals/vocabulary";
import { measureOf } from "../measures/catalogue.data";
import { type AskedCode, isAsked as isAskedMeasure } from "../measures/vocabulary";
import { TOO_SOON_DAYS, weeklyDueFrom } from "../screenings/due";
import { addDays, type LocalDate } from "../time/calendar-date";
import { dayStart, presentZone, type ZoneFrom } from "../time/local-day";
import { type CheckinKind, ROUND_KINDS, ROUNDS, type Round } from "./rounds";
import { standingAnswers } from "./standing";
import { askedIn, type CheckinAnswer, type CheckinValue, subjectOf } from "./vocabulary";

/** One question of today: open, or answered; its `value` is null where it was skipped. */
export type Question = {
  kind: CheckinKind;
  /** What it asks about, of a question about a goal; a day that an older build kept doesn't have it. */
  goal?: Goal;
  answered: { at: number; id: string; value: CheckinValue } | null;
};

/** What belongs together and is asked one after the other. */
export type DueRound = { round: Round; questions: Question[] };

export type Asking = {
  now: Temporal.Instant;
  zones: readonly ZoneFrom[];
  /** The patient's present local date. */
  today: LocalDate;
  /** Is a plan in force today, neither paused nor on hold? */
  active: boolean;
  /** The first day of the plan; null without one. */
  planSince: LocalDate | null;
  /** Was an exercise or a walk logged yesterday, so that there is something to settle from? */
  exercised: boolean;
  /** From which hour on the morning questions come; null: not at all. */
  hour: number | null;
  /** The ISO weekday of the weekly ones; null: the plan's own first weekday. */
  weekday: number | null;
  /** What is to be asked every so many weeks, and when staff entered it last; null for never. */
  measures: readonly { kind: AskedCode; weeks: number; entered: LocalDate | null }[];
  /** Those that stand, in their order. */
  goals: readonly Goal[];
  /** Was a goal ever set in the episode? */
  everSet: boolean;
  /** Those of today, and of each weekly kind and each goal the latest before; in any order. */
  answers: readonly CheckinAnswer[];
};

/** With the afternoon it is too late for questions about yesterday. */
const MORNING_ENDS = 15;

/** On the wall clock of where the patient is; the small hours belong to the evening before. */
function isMorning({ now, zones, hour }: Asking): boolean {
  const wall = now.toZonedDateTimeISO(presentZone(zones)).hour;
  return hour !== null && hour <= wall && wall < MORNING_ENDS;
}

/** A week is counted from the plan's first day, or from the last answer before today, also a skip. */
function isWeekly({ answers, planSince, weekday, today }: Asking, kind: CheckinKind): boolean {
  const before = answers.filter((one) => one.kind === kind && one.date < today).map((one) => one.date);
  const dates = planSince === null ? before : [planSince, ...before];
  const due = weeklyDueFrom(dates, weekday);
  return due !== null && due <= today;
}

/**
 * At once where nothing was answered before today, then with the weekly round after so many weeks.
 * @param leastDays so many days lie between two at least; else a round that is a few days early is the one
 */
function isEvery(
  { planSince, weekday, today }: Asking,
  weeks: number,
  before: readonly LocalDate[],
  leastDays = 0,
): boolean {
  const latest = [...before].sort().at(-1);
  if (latest === undefined) return true;
  const after = Math.max(7 * (weeks - 1), leastDays - TOO_SOON_DAYS);
  const due = weeklyDueFrom([planSince ?? latest, addDays(latest, after)], weekday);
  return due !== null && due <= today;
}

/** A goal is scored as soon as it is set, and then with every second weekly round: a week changes little. */
function isFortnightly(asking: Asking, { id }: Goal): boolean {
  const own = asking.answers.filter(({ goalId, date }) => goalId === id && date < asking.today);
  return isEvery(
    asking,
    2,
    own.map(({ date }) => date),
  );
}

/** A measure is asked as often as a clinician set; a value that staff entered is as good as an answer. */
function isMeasured(asking: Asking, kind: CheckinKind): boolean {
  const set = asking.measures.find((one) => one.kind === kind);
  if (!set) return false;
  const own = asking.answers.filter((one) => one.kind === kind && one.date < asking.today);
  const dates = [...own.map(({ date }) => date), ...(set.entered ? [set.entered] : [])];
  // What asks about all the weeks since then never asks about one of them twice.
  const { isChange, leastWeeks } = measureOf(set.kind);
  return isEvery(asking, set.weeks, dates, isChange ? 7 * leastWeeks : 0);
}

/** The weekly questions; the one for goals comes once, and never to whoever has set some. */
function weeklyQuestions(asking: Asking): Pick<Question, "kind" | "goal">[] {
  const { goals, everSet, answers, today } = asking;
  const wasSkipped = answers.some(({ kind, date }) => kind === "choose-goals" && date < today);
  const kinds = ROUND_KINDS.weekly.filter((kind) => {
    if (kind === "goal") return false;
    if (isAskedMeasure(kind)) return isMeasured(asking, kind);
    return kind === "choose-goals"
      ? !everSet && !wasSkipped && isWeekly(asking, kind)
      : isWeekly(asking, kind);
  });
  const due = goals.filter((goal) => isFortnightly(asking, goal));
  return [...kinds.map((kind) => ({ kind })), ...due.map((goal) => ({ kind: "goal" as const, goal }))];
}

function isAsked(asking: Asking, kind: CheckinKind): boolean {
  const { exercised, planSince, today } = asking;
  if (kind === "settled") return exercised;
  // Of a day before the plan nobody asks how much of it was spent lying.
  if (kind === "lying") return planSince !== null && planSince < today;
  return true;
}

/**
 * The check-ins of the present, with what was answered of them today. The morning's from the patient's hour until the
 * afternoon, the weekly ones from the picked weekday until they are answered or skipped. Without a plan, and while it is
 * paused or locked, nothing is asked. How the limits of the day were kept is asked in the evening, and is a log.
 */
export function dueRounds(asking: Asking): DueRound[] {
  if (!asking.active || asking.planSince === null) return [];
  const todays = standingAnswers(asking.answers.filter((one) => one.date === asking.today));
  const questionsOf = (round: Round): Pick<Question, "kind" | "goal">[] => {
    if (round === "weekly") return weeklyQuestions(asking);
    const kinds = isMorning(asking) ? ROUND_KINDS.morning.filter((kind) => isAsked(asking, kind)) : [];
    return kinds.map((kind) => ({ kind }));
  };
  return ROUNDS.map((round) => ({
    round,
    questions: questionsOf(round).map((asked): Question => {
      const answer = todays.find((one) => subjectOf(one) === askedIn(asked));
      return { ...asked, answered: answer ? { at: answer.at, id: answer.id, value: answer.value } : null };
    }),
  })).filter(({ questions }) => questions.length > 0);
}

/** When the local day began, for a phone that lays what waits over what is due. */
export const dayBegan = ({ zones, today }: Pick<Asking, "zones" | "today">): string =>
  dayStart(zones, today).toString();
