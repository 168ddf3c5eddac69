import { expect, test } from "vitest";
import { isOpen } from "./open-until";

const DAY = 86_400_000;
const takenAt = "2026-07-01T10:00:00Z";
const taken = Date.parse(takenAt);

test("the days open for thirty days after they were taken last, and no longer", () => {
  expect(isOpen({ takenAt, ahead: 0 }, taken + 30 * DAY - 1)).toBe(true);
  expect(isOpen({ takenAt, ahead: 0 }, taken + 30 * DAY)).toBe(false);
});

test("a phone's clock that is off makes it no longer and no shorter", () => {
  const ahead = 36 * 3_600_000;
  expect(isOpen({ takenAt, ahead }, taken + 30 * DAY - ahead - 1)).toBe(true);
  expect(isOpen({ takenAt, ahead }, taken + 30 * DAY - ahead)).toBe(false);
});
