import type { LocalDate } from "../time/calendar-date";
import type { GoalCourse, Score } from "./course";
import type { GoalSource } from "./vocabulary";

/** A goal as a record shows it; `endedOn` is null while it stands. Local dates. */
export type GoalRecord = GoalCourse & {
  source: GoalSource;
  setOn: LocalDate;
  endedOn: LocalDate | null;
  scores: Score[];
};

/** What became of goals on a day: how many were set and ended, and the mean of those scored, one decimal. */
export type GoalDay = { date: LocalDate; set: number; ended: number; mean: number | null };

/** Days on which something became of them, in no order that matters. */
export function goalDays(goals: readonly GoalRecord[]): GoalDay[] {
  const dates = new Set(
    goals.flatMap(({ setOn, endedOn, scores }) => [
      setOn,
      ...(endedOn ? [endedOn] : []),
      ...scores.map((one) => one.date),
    ]),
  );
  return [...dates].map((date) => {
    const scored = goals.flatMap(({ scores }) => scores.filter((one) => one.date === date));
    const sum = scored.reduce((all, { score }) => all + score, 0);
    return {
      date,
      set: goals.filter((goal) => goal.setOn === date).length,
      ended: goals.filter((goal) => goal.endedOn === date).length,
      mean: scored.length === 0 ? null : Math.round((sum / scored.length) * 10) / 10,
    };
  });
}
