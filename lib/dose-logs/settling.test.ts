import { expect, it } from "vitest";
import { asksSettled, REST_MS, restClock, restLeft } from "./settling";

const from = "2026-07-15T08:24:00.000Z";
const at = (minutes: number) => Date.parse(from) + minutes * 60_000;

it("counts the ten minutes from the instant of the stop, and never more", () => {
  expect([0, 3, 9.5, 10, 60].map((minutes) => restClock(restLeft(from, at(minutes))))).toEqual([
    ...["10:00", "7:00", "0:30", "0:00", "0:00"],
  ]);
  expect(restLeft(from, at(-30))).toBe(REST_MS);
  expect(restClock(424_001)).toBe("7:05");
});

it("asks until it is answered, and no more on the next day", () => {
  expect(asksSettled({ restFrom: from }, at(0))).toBe(true);
  expect(asksSettled({ restFrom: from }, at(5 * 60))).toBe(true);
  expect(asksSettled({ restFrom: from }, at(24 * 60))).toBe(false);
  expect(asksSettled({ restFrom: from, settled: false }, at(12))).toBe(false);
  expect(asksSettled({}, at(0))).toBe(false);
});
