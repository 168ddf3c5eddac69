import { dayNumber, type LocalDate } from "../time/calendar-date";
import type { Goal } from "./vocabulary";

/** How well it goes, 0 not at all to 10 as before, by the local date of the answer. */
export type Score = { date: LocalDate; score: number };

/** A goal from its first score to its last; `now` is null until there is a second. */
export type GoalCourse = Goal & { start: Score | null; now: Score | null };

/** How much a change of all goals together means; null where it may be chance. */
export type GoalsChange = {
  /** Of the changes, one decimal. */
  mean: number;
  of: number;
  size: "small" | "medium" | "large" | null;
};

/** @param scores of this goal, one a date, the earliest first */
export function courseOf(goal: Goal, scores: readonly Score[]): GoalCourse {
  const [start = null] = scores;
  return { ...goal, start, now: scores.length > 1 ? (scores.at(-1) ?? null) : null };
}

/**
 * Least mean change over three activities that matters to patients, of the Patient-Specific Functional Scale
 * (`evidence.md`, section 5, [psfs]). They are rounded to one decimal, and so is what is held against them.
 */
const SIZES = [
  [2.7, "large"],
  [2.3, "medium"],
  [1.3, "small"],
] as const;
const ACTIVITIES = 3;

/** Least change of a single activity, or of two: one score swings more than a mean of three, so that the large one is asked. */
export const LEAST_OF_ONE = 3;

/** Three rounds: what was answered longer ago says nothing of now. */
const OLD_DAYS = 42;

/** The least mean change of so many goals that is more than chance. */
export const leastMeanOf = (goals: number): number =>
  goals >= ACTIVITIES ? Math.min(...SIZES.map(([least]) => least)) : LEAST_OF_ONE;

/** Of these goals, those that were scored twice, the last time of late. */
export const scoredOf = (
  courses: readonly GoalCourse[],
  today: LocalDate,
): (GoalCourse & { start: Score; now: Score })[] =>
  courses.flatMap((course) => {
    const { start, now } = course;
    return start && now && dayNumber(today) - dayNumber(now.date) <= OLD_DAYS
      ? [{ ...course, start, now }]
      : [];
  });

/** How all goals together changed since each was first scored; null where none was scored twice of late. */
export function changeOf(courses: readonly GoalCourse[], today: LocalDate): GoalsChange | null {
  const changes = scoredOf(courses, today).map(({ start, now }) => now.score - start.score);
  if (changes.length === 0) return null;
  const mean = Math.round((changes.reduce((sum, n) => sum + n, 0) / changes.length) * 10) / 10;
  const size = SIZES.find(([least]) => Math.abs(mean) >= least)?.[1] ?? null;
  const enough = Math.abs(mean) >= leastMeanOf(changes.length);
  return { mean, of: changes.length, size: enough ? size : null };
}
