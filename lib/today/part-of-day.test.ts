import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { comparePart, partOfDayAt } from "./part-of-day";

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
