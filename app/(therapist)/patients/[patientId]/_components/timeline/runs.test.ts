import { expect, test } from "vitest";
import type { TimelineDay } from "@/lib/adherence/explain/timeline";
import { linesOf, pathOf, runsOf } from "./runs";

const day = (content: Partial<TimelineDay> = {}): TimelineDay => ({
  date: "2026-07-01",
  due: 1,
  credit: 1,
  week: null,
  pain: null,
  stopped: false,
  state: "active",
  version: 1,
  flare: false,
  withdrawn: false,
  ...content,
});

test("days of one kind in a row are one band, and a day between parts them", () => {
  const paused = day({ state: "paused" });
  expect(runsOf([day(), paused, paused, day(), paused, day({ flare: true })])).toEqual([
    { kind: "paused", start: 1, length: 2 },
    { kind: "paused", start: 4, length: 1 },
    { kind: "flare", start: 5, length: 1 },
  ]);
});

test("a paused day of a flare plan is shown as paused", () => {
  expect(runsOf([day({ state: "paused", flare: true })])).toEqual([{ kind: "paused", start: 0, length: 1 }]);
});

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
