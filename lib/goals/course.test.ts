import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { GoalId } from "../ids";
import { changeOf, courseOf, type Score } from "./course";

const goal = { id: "g" as GoalId, words: "Stairs to the flat" };
const TODAY = "2026-07-15";
const scored = (...scores: number[]): Score[] =>
  scores.map((score, at) => ({ date: `2026-07-${String(at + 1).padStart(2, "0")}`, score }));
const change = (...pairs: [number, number][]) =>
  changeOf(
    pairs.map((pair) => courseOf(goal, scored(...pair))),
    TODAY,
  );

describe("a goal", () => {
  test("goes from its first score to its last; one score alone is no change", () => {
    expect(courseOf(goal, [])).toMatchObject({ start: null, now: null });
    expect(courseOf(goal, scored(4))).toMatchObject({ start: { score: 4 }, now: null });
    expect(courseOf(goal, scored(4, 3, 6))).toMatchObject({ start: { score: 4 }, now: { score: 6 } });
  });
});

describe("all goals together", () => {
  test("change by the mean, called small, medium or large from the measured values on", () => {
    expect(change([4, 6], [5, 6], [3, 4])).toEqual({ mean: 1.3, of: 3, size: "small" });
    expect(change([4, 5], [5, 6], [3, 4])).toEqual({ mean: 1, of: 3, size: null });
    expect(change([4, 7], [5, 7], [3, 5])).toMatchObject({ mean: 2.3, size: "medium" });
    expect(change([4, 7], [5, 8], [3, 5])).toMatchObject({ mean: 2.7, size: "large" });
    expect(change([6, 4], [6, 5], [4, 3])).toMatchObject({ mean: -1.3, size: "small" });
  });

  test("of fewer than three ask for more, for a single score swings more than a mean", () => {
    expect(change([4, 6])).toEqual({ mean: 2, of: 1, size: null });
    expect(change([4, 7])).toMatchObject({ mean: 3, size: "large" });
    expect(change([4, 6], [4, 7])).toMatchObject({ mean: 2.5, size: null });
  });

  test("say nothing without a second score, nor by one of long ago", () => {
    expect(changeOf([courseOf(goal, scored(4))], TODAY)).toBeNull();
    expect(changeOf([courseOf(goal, scored(4, 7))], "2026-09-30")).toBeNull();
  });

  test("never are called changed where all stayed as they were, and up and down are alike", () => {
    const score = fc.integer({ min: 0, max: 10 });
    fc.assert(
      fc.property(fc.array(fc.tuple(score, score), { minLength: 1, maxLength: 3 }), (pairs) => {
        const [up, down] = [change(...pairs), change(...pairs.map(([a, b]): [number, number] => [b, a]))];
        expect(up?.mean).toBeCloseTo(-(down?.mean ?? 0));
        expect(up?.size).toBe(down?.size);
        if (Math.abs(up?.mean ?? 0) < 1.3) expect(up?.size).toBeNull();
        expect(change(...pairs.map(([a]): [number, number] => [a, a]))?.size).toBeNull();
      }),
    );
  });
});
