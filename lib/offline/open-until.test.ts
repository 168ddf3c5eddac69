import { expect, test } from "vitest";
import { isOpen } from "./open-until";

const DAY = 86_400_000;
const signedInAt = "2026-07-01T10:00:00Z";
const began = Date.parse(signedInAt);

test("the days open for thirty days after the sign-in, and no longer", () => {
  expect(isOpen({ signedInAt, ahead: 0 }, began + 30 * DAY - 1)).toBe(true);
  expect(isOpen({ signedInAt, ahead: 0 }, began + 30 * DAY)).toBe(false);
});

test("a phone's clock that is off makes it no longer and no shorter", () => {
  const ahead = 36 * 3_600_000;
  expect(isOpen({ signedInAt, ahead }, began + 30 * DAY - ahead - 1)).toBe(true);
  expect(isOpen({ signedInAt, ahead }, began + 30 * DAY - ahead)).toBe(false);
});
