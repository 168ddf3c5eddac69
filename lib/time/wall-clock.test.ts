import { expect, test } from "vitest";
import { placeInZone, sameWallClock } from "./wall-clock";

const winter = Date.parse("2026-01-15T12:00:00Z");
const summer = Date.parse("2026-07-15T12:00:00Z");

test("other names of a zone and zones with the same clock differ in nothing", () => {
  for (const at of [winter, summer]) {
    expect(sameWallClock("Europe/London", "Europe/Belfast", at)).toBe(true);
    expect(sameWallClock("Europe/Berlin", "Europe/Paris", at)).toBe(true);
    expect(sameWallClock("Asia/Kolkata", "Asia/Calcutta", at)).toBe(true);
    expect(sameWallClock("Europe/London", "Asia/Tokyo", at)).toBe(false);
  }
});

test("it is the present that counts, and the date as well as the hour", () => {
  expect(sameWallClock("Europe/London", "Atlantic/Reykjavik", winter)).toBe(true);
  expect(sameWallClock("Europe/London", "Atlantic/Reykjavik", summer)).toBe(false);
  expect(sameWallClock("Pacific/Honolulu", "Pacific/Kiritimati", winter)).toBe(false);
});

test("a zone that is not known is no reason to ask", () => {
  expect(sameWallClock("Europe/London", "Mars/Olympus_Mons", winter)).toBe(true);
});

test("a place is the last part of its zone", () => {
  expect(placeInZone("America/Argentina/Buenos_Aires")).toBe("Buenos Aires");
  expect(placeInZone("UTC")).toBe("UTC");
});
