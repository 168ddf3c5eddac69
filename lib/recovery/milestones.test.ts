import { expect, test } from "vitest";
import type { GoalId } from "../ids";
import { milestonesOf } from "./milestones";

const weekly = (...numbers: number[]) => numbers.map((n, week) => ({ date: `2026-07-0${week + 1}`, n }));
const minutes = (...all: number[]) => weekly(...all).map(({ date, n }) => ({ date, minutes: n }));
const goal = (...all: number[]) => ({
  goal: { id: "g" as GoalId, words: "Stairs to the flat" },
  scores: weekly(...all).map(({ date, n }) => ({ date, score: n })),
});
const none = { goals: [], walked: [], sat: [] };
const walked = (...all: number[]) => milestonesOf({ ...none, walked: minutes(...all) });
const reached = (...all: number[]) => milestonesOf({ ...none, goals: [goal(...all)] });

test("a goal that is three points above its start, since when, and as long as it holds", () => {
  expect(reached(4, 6)).toEqual([]);
  expect(reached(4, 5, 7, 8)).toEqual([
    { kind: "goal", date: "2026-07-03", words: "Stairs to the flat", from: 4, to: 7 },
  ]);
  expect(reached(4, 7, 6)).toEqual([]);
  expect(reached(4, 7, 6, 9)).toMatchObject([{ date: "2026-07-04", to: 9 }]);
  expect(reached(7)).toEqual([]);
});

test("twice as long as at the start, twice in a row, by the shorter of the two", () => {
  expect(walked(10, 20)).toEqual([]);
  expect(walked(10, 45, 20)).toEqual([{ kind: "walked", date: "2026-07-03", minutes: 20, times: 2 }]);
  expect(walked(10, 30, 10)).toEqual([]);
  expect(walked(10, 20, 10, 30, 30)).toMatchObject([{ date: "2026-07-05", minutes: 30, times: 3 }]);
  expect(walked()).toEqual([]);
});

test("less than five minutes counts as five", () => {
  expect(walked(0, 5, 5)).toEqual([]);
  expect(walked(0, 10, 10)).toMatchObject([{ minutes: 10, times: 2 }]);
});

test("few, the latest first", () => {
  const all = milestonesOf({
    goals: [goal(1, 4), goal(1, 2, 3, 8), goal(0, 9)],
    ...{ walked: minutes(5, 30, 30), sat: minutes(10, 20, 45) },
  });
  expect(all.map(({ date }) => date)).toEqual(["2026-07-04", "2026-07-03", "2026-07-03"]);
});
