import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";
import { startAsked, startOf, startsTooHigh } from "./start";

const at = (time: string, pain: number | null) => ({
  pain,
  at: Temporal.Instant.from(`2026-07-15T${time}:00Z`),
});

it("is the latest answer of the part of the day, on the wall clock of the zone", () => {
  const answers = [at("07:40", 6), at("06:00", 3), at("12:30", 5)];
  expect(startOf(answers, "Europe/London", "morning")).toBe(6);
  expect(startOf(answers, "Europe/London", "midday")).toBe(5);
  expect(startOf(answers, "Europe/London", "evening")).toBeNull();
  expect(startOf(answers, "Asia/Tokyo", "afternoon")).toBe(6);
  expect(startOf([], "Europe/London", "morning")).toBeNull();
});

it("is asked once: a skip leaves no allowance, and takes an answer back", () => {
  const skipped = [at("07:40", 6), at("07:50", null)];
  expect(startOf(skipped, "Europe/London", "morning")).toBeNull();
  expect(startAsked([at("07:50", null)], "Europe/London", "morning")).toBe(true);
  expect(startAsked(skipped, "Europe/London", "midday")).toBe(false);
});

it("leaves relief and walking alone from 8 on, unless staff have recorded as much", () => {
  expect([null, 0, 7, 8, 10].map((start) => startsTooHigh(start, null))).toEqual([
    ...[false, false, false, true, true],
  ]);
  expect(startsTooHigh(8, 7)).toBe(true);
  expect(startsTooHigh(8, 8)).toBe(false);
  expect(startsTooHigh(9, 8)).toBe(true);
});
