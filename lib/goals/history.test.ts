import { expect, test } from "vitest";
import type { GoalId } from "../ids";
import { courseOf, type Score } from "./course";
import { type GoalRecord, goalDays } from "./history";

const goal = (words: string, setOn: string, endedOn: string | null, ...scores: Score[]): GoalRecord => ({
  ...courseOf({ id: words as GoalId, words }, scores),
  ...{ source: "patient", setOn, endedOn, scores },
});
const score = (date: string, value: number): Score => ({ date, score: value });

test("a day says what was set, ended and scored on it, of all goals together", () => {
  const stairs = goal("stairs", "2026-07-01", "2026-07-29", score("2026-07-02", 4), score("2026-07-16", 8));
  const choir = goal("choir", "2026-07-02", null, score("2026-07-02", 3), score("2026-07-09", 5));
  const days = new Map(goalDays([stairs, choir]).map((day) => [day.date, day]));
  expect(days.get("2026-07-01")).toMatchObject({ set: 1, ended: 0, mean: null });
  expect(days.get("2026-07-02")).toMatchObject({ set: 1, mean: 3.5 });
  expect(days.get("2026-07-09")).toMatchObject({ set: 0, mean: 5 });
  expect(days.get("2026-07-29")).toMatchObject({ ended: 1, mean: null });
  expect(days.size).toBe(5);
  expect(goalDays([])).toEqual([]);
});
