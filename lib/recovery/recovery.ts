import { legPainOf } from "../body-charts/leg-pain";
import type { SeriesChart } from "../body-charts/series";
import type { Side } from "../exercises/vocabulary";
import { changeOf, courseOf, type GoalCourse, type GoalsChange, type Score } from "../goals/course";
import type { Goal } from "../goals/vocabulary";
import type { LocalDate } from "../time/calendar-date";
import { type Heading, headingOf, isSetback, type ReachChange, reachChange } from "./heading";
import { type Milestone, type Minutes, milestonesOf } from "./milestones";
import { chosenCourse, type PainCourse, type Reading } from "./pain";

/** What is known of an episode. Each series has one a date, the earliest first. */
export type Known = {
  today: LocalDate;
  side: Side;
  /** A warning sign was told, and no clinician has unlocked the plan yet. */
  locked: boolean;
  restPain: readonly Reading[];
  charts: readonly SeriesChart[];
  walked: readonly Minutes[];
  sat: readonly Minutes[];
  /** Those that stand. */
  goals: readonly { goal: Goal; scores: readonly Score[] }[];
};

/** Whether somebody gets better, by what they said themselves. */
export type Recovery = {
  pain: PainCourse;
  charts: readonly SeriesChart[];
  reach: ReachChange;
  heading: Heading;
  setback: boolean;
  walked: Span;
  sat: Span;
  goals: GoalCourse[];
  goalsChange: GoalsChange | null;
  milestones: Milestone[];
};

/** Minutes at the start, and of the last answer; each null where there is none. */
export type Span = { start: number | null; now: number | null };

const spanOf = (all: readonly Minutes[]): Span => ({
  start: all[0]?.minutes ?? null,
  now: all.length > 1 ? (all.at(-1)?.minutes ?? null) : null,
});

export function recoveryOf(known: Known): Recovery {
  const { today, side, charts, walked, sat, goals } = known;
  const drawn = charts.flatMap(({ localDate, marks }): Reading[] => {
    const pain = legPainOf(marks, side);
    return pain === null ? [] : [{ date: localDate, pain }];
  });
  const pain = chosenCourse(known.restPain, drawn, today);
  // Whatever the charts say, there is something new.
  const reach = known.locked ? "new" : reachChange(charts, today);
  const courses = goals.map(({ goal, scores }) => courseOf(goal, scores));
  return {
    ...{ pain, charts, reach },
    heading: headingOf(pain.change, reach),
    setback: isSetback(pain.change, reach),
    ...{ walked: spanOf(walked), sat: spanOf(sat) },
    ...{ goals: courses, goalsChange: changeOf(courses, today) },
    milestones: milestonesOf({ goals, walked, sat }),
  };
}
