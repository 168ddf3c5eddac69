import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { comparePart, partBegan, partOfDayAt } from "./part-of-day";

const at = (time: string) =>
  partOfDayAt("Europe/Berlin", Temporal.Instant.from(`2026-07-13T${time}:00+02:00`));

test("the small hours belong to the evening, the morning begins at 03:00", () => {
  expect(["00:30", "02:59", "03:00", "11:59", "12:00", "15:00", "17:59", "18:00", "23:59"].map(at)).toEqual([
    ...["evening", "evening", "morning", "morning", "midday", "afternoon", "afternoon", "evening", "evening"],
  ]);
});

test("parts come one after the other", () => {
  expect(comparePart("morning", "evening")).toBe(-1);
  expect(comparePart("evening", "evening")).toBe(0);
  expect(comparePart("afternoon", "midday")).toBe(1);
});

test("begins on the wall clock; the small hours belong to the evening before, over a change of the clocks too", () => {
  const began = (instant: string, zone = "Europe/London") =>
    partBegan(zone, Temporal.Instant.from(instant)).toString();
  expect(began("2026-07-15T07:30:00Z")).toBe("2026-07-15T02:00:00Z");
  expect(began("2026-07-15T11:00:00Z")).toBe("2026-07-15T11:00:00Z");
  expect(began("2026-07-15T01:59:00Z")).toBe("2026-07-14T17:00:00Z");
  expect(began("2026-07-15T07:30:00Z", "Asia/Tokyo")).toBe("2026-07-15T06:00:00Z");
  expect(began("2026-10-25T02:30:00Z")).toBe("2026-10-24T17:00:00Z");
  expect(began("2026-03-29T09:00:00Z")).toBe("2026-03-29T02:00:00Z");
});
