import type { AlertKind } from "../../alerts/vocabulary";
import type { GoalDay } from "../../goals/history";
import type { Given } from "../../measures/vocabulary";
import type { MessageSource } from "../../messages/vocabulary";
import { type Axis, columnOf } from "./axis";
import type { Course } from "./course";

/** What happened, by lane: a lane is drawn where there is any of it. */
export const EVENT_LANES = [
  "measures",
  "goals",
  "visits",
  "messages",
  "letters",
  "alerts",
  "stops",
  "lighter",
] as const;
export type EventLane = (typeof EVENT_LANES)[number];

type What =
  | { lane: "measures"; what: "assessment" }
  | { lane: "measures"; what: "measure"; subject: string; value: number }
  | { lane: "goals"; what: "set" | "ended" }
  | { lane: "goals"; what: "mean"; value: number }
  | { lane: "visits"; what: "attended" | "missed" }
  | { lane: "messages"; what: MessageSource }
  | { lane: "letters"; what: "letter" }
  | { lane: "alerts"; what: AlertKind }
  | { lane: "stops"; what: "stop" }
  | { lane: "lighter"; what: "withdrawn" };

/** So many of a kind in a column. A value is one event. */
export type TimelineEvent = What & { column: number; count: number };

type Known = {
  course: Pick<Course, "stops" | "withdrawn">;
  measures: ReadonlyMap<string, readonly Given[]>;
  goals: readonly GoalDay[];
  /** As the database counted them. */
  counted: readonly TimelineEvent[];
};

/** Everything that happened on an axis, column by column; what lies outside is left out. */
export function eventsOn(axis: Axis, { course, measures, goals, counted }: Known): TimelineEvent[] {
  const on = (date: string, happened: readonly What[]): TimelineEvent[] => {
    const column = columnOf(axis, date);
    return column === null ? [] : happened.map((what) => ({ ...what, column, count: 1 }));
  };
  const values = [...measures].flatMap(([subject, given]) =>
    given.flatMap(({ date, value }) => on(date, [{ lane: "measures", what: "measure", subject, value }])),
  );
  const ofGoals = goals.flatMap(({ date, set, ended, mean }): TimelineEvent[] => {
    const column = columnOf(axis, date);
    if (column === null) return [];
    return [
      ...(set > 0 ? [{ lane: "goals", what: "set", column, count: set } as const] : []),
      ...(ended > 0 ? [{ lane: "goals", what: "ended", column, count: ended } as const] : []),
      ...(mean === null ? [] : [{ lane: "goals", what: "mean", value: mean, column, count: 1 } as const]),
    ];
  });
  const stops = course.stops.flatMap((count, column): TimelineEvent[] =>
    count > 0 ? [{ lane: "stops", what: "stop", column, count }] : [],
  );
  const withdrawn = course.withdrawn.flatMap((date) => on(date, [{ lane: "lighter", what: "withdrawn" }]));
  return [...counted, ...values, ...ofGoals, ...stops, ...withdrawn].sort((a, b) => a.column - b.column);
}
