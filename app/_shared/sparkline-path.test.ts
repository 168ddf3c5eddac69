import { expect, test } from "vitest";
import { sparkPath, sparkRuns, sparkX, sparkY } from "./sparkline-path";

test("a gap splits the line and is never bridged", () => {
  const runs = sparkRuns([null, 62, 74, null, 80, 84, 83, 81]);
  expect(runs.map((run) => run.map(({ week }) => week))).toEqual([
    [1, 2],
    [4, 5, 6, 7],
  ]);
});

test("nothing at all has no run", () => {
  expect(sparkRuns([null, null])).toEqual([]);
});

test("100 stands above 80 above 0, and beyond the ends nothing leaves the drawing", () => {
  expect(sparkY(100)).toBeLessThan(sparkY(80));
  expect(sparkY(80)).toBeLessThan(sparkY(0));
  expect(sparkY(140)).toBe(sparkY(100));
});

test("eight weeks reach from edge to edge", () => {
  expect([sparkX(0, 8), sparkX(7, 8)]).toEqual([4, 72]);
});

test("a run begins with a move and goes on with lines", () => {
  expect(
    sparkPath([
      { x: 4, y: 10, week: 0 },
      { x: 13.71, y: 9.4, week: 1 },
    ]),
  ).toBe("M4.0 10.0 L13.7 9.4");
});
