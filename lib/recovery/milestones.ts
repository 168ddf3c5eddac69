import { LEAST_OF_ONE, type Score } from "../goals/course";
import type { Goal } from "../goals/vocabulary";
import type { LocalDate } from "../time/calendar-date";

/** Minutes at a stretch, by the local date of the answer. */
export type Minutes = { date: LocalDate; minutes: number };

export const STRETCHES = ["walked", "sat"] as const;
export type Stretch = (typeof STRETCHES)[number];

/** Something that goes better than at the start by more than chance, and still does. */
export type Milestone =
  | { kind: "goal"; date: LocalDate; words: string; from: number; to: number }
  | { kind: Stretch; date: LocalDate; minutes: number; times: number };

type Scored = { goal: Goal; scores: readonly Score[] };
type Given = { goals: readonly Scored[] } & Readonly<Record<Stretch, readonly Minutes[]>>;

/** The ones at the end that all hold, without a break up to the last. */
function lastRun<T>(all: readonly T[], holds: (one: T) => boolean): readonly T[] {
  return all.slice(all.findLastIndex((one) => !holds(one)) + 1);
}

function ofGoal({ goal, scores }: Scored): Milestone[] {
  const [start] = scores;
  if (!start) return [];
  const [reached] = lastRun(scores, ({ score }) => score - start.score >= LEAST_OF_ONE);
  return reached
    ? [{ kind: "goal", date: reached.date, words: goal.words, from: start.score, to: reached.score }]
    : [];
}

/** No study says what is chance in minutes at a stretch: twice as long, twice in a row, is taken for more. */
const TIMES = 2;
/** "Less than five minutes" is stored as none, and counts as the five that it may nearly be. */
const LEAST_MINUTES = 5;

function ofStretch(kind: Stretch, all: readonly Minutes[]): Milestone[] {
  const [start] = all;
  if (!start) return [];
  const base = Math.max(start.minutes, LEAST_MINUTES);
  const [first, second] = lastRun(all, ({ minutes }) => minutes >= TIMES * base);
  if (!first || !second) return [];
  const minutes = Math.min(first.minutes, second.minutes);
  return [{ kind, date: second.date, minutes, times: Math.floor(minutes / base) }];
}

const MOST = 3;

/** What goes better than at the start, the latest first, few. Each series has one a date, the earliest first. */
export function milestonesOf({ goals, walked, sat }: Given): Milestone[] {
  return [...goals.flatMap(ofGoal), ...ofStretch("walked", walked), ...ofStretch("sat", sat)]
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
    .slice(0, MOST);
}
