import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";
import { startNow, startOf } from "./start";

const instant = (time: string) => Temporal.Instant.from(`2026-07-15T${time}:00Z`);
const at = (time: string, pain: number | null) => ({ pain, at: instant(time) });
const startAt = (answers: Parameters<typeof startOf>[0], zone: string, now: string) =>
  startNow(startOf(answers, zone, instant(now), null)).start;

it("is the latest answer of the part of the day, on the wall clock of the zone", () => {
  const answers = [at("07:40", 6), at("06:00", 3)];
  expect(startAt(answers, "Europe/London", "08:00")).toBe(6);
  expect(startAt([...answers, at("12:30", 5)], "Europe/London", "12:40")).toBe(5);
  expect(startAt([...answers, at("12:30", 5)], "Europe/London", "19:00")).toBeNull();
  expect(startAt(answers, "Asia/Tokyo", "08:00")).toBe(6);
  expect(startAt(answers, "Asia/Tokyo", "09:30")).toBeNull();
  expect(startAt([], "Europe/London", "08:00")).toBeNull();
});

it("is asked once: a skip leaves no allowance, and takes an answer back", () => {
  const skipped = [at("07:40", 6), at("07:50", null)];
  const of = (answers: Parameters<typeof startOf>[0], now: string) =>
    startNow(startOf(answers, "Europe/London", instant(now), null));
  expect(of(skipped, "08:00")).toEqual({ start: null, startAsked: true, reliefOnly: false });
  expect(of([at("07:50", null)], "08:00").startAsked).toBe(true);
  expect(of(skipped, "13:00").startAsked).toBe(false);
});

it("leaves relief and walking alone from 8 on, unless staff have recorded as much", () => {
  const reliefOnly = (pain: number | null, usual: number | null) =>
    startNow({ answer: { at: 0, pain }, usual, since: 0 }).reliefOnly;
  expect([null, 0, 7, 8, 10].map((start) => reliefOnly(start, null))).toEqual([
    ...[false, false, false, true, true],
  ]);
  expect(reliefOnly(8, 7)).toBe(true);
  expect(reliefOnly(8, 8)).toBe(false);
  expect(reliefOnly(9, 8)).toBe(true);
});
