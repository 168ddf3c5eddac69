import type { Side } from "../exercises/vocabulary";
import { leastMeanOf, type Score, scoredOf } from "../goals/course";
import type { GoalRecord } from "../goals/history";
import type { LocalDate } from "../time/calendar-date";
import { MEASURE_CODES, type MeasureCode, measureOf } from "./catalogue.data";
import { type Course, courseOf } from "./course";
import { isDue, type Schedule } from "./due";
import { meaningOf, rounded } from "./meaning";
import type { Given, OwnMeasure, Scale } from "./vocabulary";

/** Where a row stands: goals, which are the patient's own activities, between pain and the rest. */
export const SECTIONS = ["pain", "activities", "overall", "tests", "totals"] as const;
export type Section = (typeof SECTIONS)[number];

/** One thing that is measured of a patient, with its values; the earliest first. */
export type MeasureRow = {
  subject: string;
  section: Section;
  /** Of the catalogue, whose name is a message; null where `name` is what the clinic or the patient call it. */
  code: MeasureCode | null;
  name: string | null;
  scale: Scale;
  points: Given[];
  /** What staff entered today; null for nothing. */
  entered: { id: string; value: number | null } | null;
  /** Where nobody did: what the patient answered today, or an assessment found; null for nothing. */
  given: Given | null;
  schedule: Schedule | null;
  due: boolean;
  /** Whether staff give its values. */
  typed: boolean;
};

/** Own activities are scored 0–10, more is better; a single one has no threshold, their mean has. */
const ACTIVITY: Scale = {
  ...{ least: 0, most: 10, better: "higher", error: null, important: null, isChange: false },
};

const psfsScale = (goals: number): Scale => ({
  ...ACTIVITY,
  important: [{ above: Number.NEGATIVE_INFINITY, least: leastMeanOf(goals) }],
});

const scaleOfOwn = ({ least, most, better }: OwnMeasure): Scale => ({
  ...{ least, most, better, error: null, important: null, isChange: false },
});

export type Known = {
  today: LocalDate;
  points: ReadonlyMap<string, Given[]>;
  goals: readonly GoalRecord[];
  own: readonly OwnMeasure[];
  entered: readonly { id: string; subject: string; value: number | null }[];
  schedules: ReadonlyMap<string, Schedule>;
};

/** What staff entered today of a goal stands beside its row: another score of today is the patient's. */
const pointsOf = (scores: readonly Score[]): Given[] =>
  scores.map(({ date, score }) => ({ date, value: score, source: "patient" }));

/** Everything that may be measured of a patient, in the order in which it stands: what has no value yet among it. */
export function rowsOf({ today, points, goals, own, entered, schedules }: Known): MeasureRow[] {
  const row = (
    subject: string,
    given: Pick<MeasureRow, "section" | "code" | "name" | "scale" | "typed" | "points">,
  ): MeasureRow => {
    const schedule = (given.typed && schedules.get(subject)) || null;
    const found = entered.find((one) => one.subject === subject);
    const last = given.points.at(-1) ?? null;
    return {
      ...{ subject, ...given, schedule },
      entered: found ? { id: found.id, value: found.value } : null,
      given: !found && last?.date === today ? last : null,
      due: isDue(schedule, last?.date ?? null, today),
    };
  };
  const catalogue = MEASURE_CODES.map((code) => {
    const { group, by, ...scale } = measureOf(code);
    return row(code, {
      ...{ section: group, code, name: null, typed: by.includes("staff") },
      scale: {
        ...{ least: scale.least, most: scale.most, better: scale.better },
        ...{ error: scale.error, important: scale.important, isChange: scale.isChange },
      },
      points: points.get(code) ?? [],
    });
  });
  const activities = goals
    .filter(({ endedOn }) => endedOn === null)
    .map(({ id, words, scores }) =>
      row(id, {
        ...{ section: "activities", code: null, name: words, typed: true, scale: ACTIVITY },
        points: pointsOf(scores),
      }),
    );
  const totals = own.map((one) =>
    row(one.id, {
      ...{ section: "totals", code: null, name: one.name, typed: !one.archived, scale: scaleOfOwn(one) },
      points: points.get(one.id) ?? [],
    }),
  );
  const all = [...catalogue, ...activities, ...totals];
  return SECTIONS.flatMap((section) => all.filter((one) => one.section === section));
}

/** Something is known of it, or it is wanted. */
export const isUsed = ({ points, entered, schedule }: MeasureRow): boolean =>
  points.length > 0 || entered !== null || schedule !== null;

/** What is offered to be entered of a patient whose leg this is: of the other leg and of totals what is in use. */
export const isOffered = (one: MeasureRow, side: Side): boolean => {
  if (isUsed(one)) return true;
  if (one.section === "totals") return false;
  return !(one.code === "slr-left" && side === "right") && !(one.code === "slr-right" && side === "left");
};

/** The mean of several activities, and what its change means. */
export type ActivityMean = Pick<Course, "change" | "meaning"> & { start: number; now: number; of: number };

const meanOf = (numbers: readonly number[]): number =>
  rounded(numbers.reduce((sum, n) => sum + n, 0) / numbers.length);

/** Of the activities that have both; null where none has. */
export function activityMean(
  pairs: readonly { start: number | null; now: number | null }[],
): ActivityMean | null {
  const both = pairs.flatMap(({ start, now }) => (start === null || now === null ? [] : [{ start, now }]));
  if (both.length === 0) return null;
  // Rounded as it is published, and as the patient's own page says it: the mean of the changes, not the change of the means.
  const change = meanOf(both.map(({ start, now }) => now - start));
  const [start, now] = [meanOf(both.map((one) => one.start)), meanOf(both.map((one) => one.now))];
  return { start, now, of: both.length, change, meaning: meaningOf(psfsScale(both.length), 0, change) };
}

/** The same of all goals that stand, by their latest scores. */
export function goalsMean(goals: readonly GoalRecord[], today: LocalDate): ActivityMean | null {
  const standing = goals.filter(({ endedOn }) => endedOn === null);
  return activityMean(
    scoredOf(standing, today).map(({ start, now }) => ({ start: start.score, now: now.score })),
  );
}

export const courseOfRow = ({ scale, points }: Pick<MeasureRow, "scale" | "points">): Course =>
  courseOf(scale, points);
