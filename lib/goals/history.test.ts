import { expect, test } from "vitest";
import type { GoalId } from "../ids";
import { goalDays, goalRecords } from "./history";
import type { StoredGoal } from "./queries";

const zones = [{ from: "1900-01-01", zone: "Europe/London" }];
const goal = (id: string, setAt: string, endedAt: string | null = null): StoredGoal => ({
  ...{ id: id as GoalId, words: id, source: "patient", setAt: new Date(setAt) },
  endedAt: endedAt === null ? null : new Date(endedAt),
});
const score = (goalId: string, date: string, value: number) => ({
  goalId: goalId as GoalId,
  date,
  score: value,
});

const records = goalRecords(
  [goal("stairs", "2026-07-02T01:30:00Z", "2026-07-29T10:00:00Z"), goal("choir", "2026-07-02T10:00:00Z")],
  [
    ...[score("stairs", "2026-07-02", 4), score("choir", "2026-07-02", 3), score("choir", "2026-07-09", 5)],
    score("stairs", "2026-07-16", 8),
  ],
  zones,
);

test("a record shows each goal by the patient’s own days, which begin in the night", () => {
  expect(records).toMatchObject([
    { words: "stairs", setOn: "2026-07-01", endedOn: "2026-07-29", start: { score: 4 }, now: { score: 8 } },
    { words: "choir", setOn: "2026-07-02", endedOn: null, start: { score: 3 }, now: { score: 5 } },
  ]);
});

test("a day says what was set, ended and scored on it, of all goals together", () => {
  const days = new Map(goalDays(records).map((day) => [day.date, day]));
  expect(days.get("2026-07-02")).toMatchObject({ set: 1, ended: 0, mean: 3.5 });
  expect(days.get("2026-07-09")).toMatchObject({ set: 0, mean: 5 });
  expect(days.get("2026-07-29")).toMatchObject({ ended: 1, mean: null });
  expect(days.size).toBe(5);
});
