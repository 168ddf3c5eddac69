import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { wallDate } from "./local-day";
import { instantAt, wallTime } from "./wall-time";

test("a time of the wall clock is one instant, and reads the same again", () => {
  for (const [zone, date, time, utc] of [
    ["Europe/London", "2026-07-16", "09:30", "2026-07-16T08:30:00Z"],
    ["Asia/Kathmandu", "2026-01-01", "00:00", "2025-12-31T18:15:00Z"],
    ["Pacific/Kiritimati", "2026-03-01", "23:59", "2026-03-01T09:59:00Z"],
  ] as const) {
    const at = instantAt(zone, date, time);
    expect(at?.toString()).toBe(utc);
    if (at) expect([wallDate(zone, at), wallTime(zone, at)]).toEqual([date, time]);
  }
});

test("a time that the clocks are set forward over is none; of one that comes twice it is the first", () => {
  expect(instantAt("Europe/London", "2026-03-29", "01:30")).toBeNull();
  expect(instantAt("Europe/London", "2026-10-25", "01:30")?.toString()).toBe("2026-10-25T00:30:00Z");
  expect(wallTime("Europe/London", Temporal.Instant.from("2026-10-25T01:30:00Z"))).toBe("01:30");
});
