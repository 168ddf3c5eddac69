import { expect, test } from "vitest";
import { linesOf, pathOf, stepsOf } from "./runs";

test("a line bridges a short gap and breaks at a long one", () => {
  const lines = linesOf([3, null, 4, null, null, null, 5], 2);
  expect(lines).toEqual([
    [
      [0, 3],
      [2, 4],
    ],
    [[6, 5]],
  ]);
  expect(pathOf(lines, (value) => 10 - value)).toBe("M0.5 7L2.5 6M6.5 5");
});

test("a stepped line stays at what is known, from before the first column to the last", () => {
  const same = (value: number) => value;
  expect(stepsOf([null, 4, null, 2], 5, same)).toBe("M0 5H1.5V4H3.5V2H4");
  expect(stepsOf([null, 4, null], null, same)).toBe("M1.5 4H3");
  expect(stepsOf([null, null], null, same)).toBe("");
});
