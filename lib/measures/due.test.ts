import { expect, test } from "vitest";
import { dueOn, isDue, type Schedule } from "./due";

const visit: Schedule = { occasion: "visit", weeks: 2, setOn: "2026-07-01" };

test("a measure is due so many weeks after its last value, and at once without one", () => {
  expect(dueOn(visit, null)).toBe("2026-07-01");
  expect(dueOn(visit, "2026-07-07")).toBe("2026-07-21");
  // An older value than the schedule is a value all the same.
  expect(dueOn(visit, "2026-05-01")).toBe("2026-05-15");
  expect(["2026-07-20", "2026-07-21"].map((today) => isDue(visit, "2026-07-07", today))).toEqual([
    false,
    true,
  ]);
});

test("at visits is due what is scheduled to visits alone", () => {
  expect(isDue(null, null, "2026-07-01")).toBe(false);
  expect(isDue({ ...visit, occasion: "patient" }, null, "2026-07-01")).toBe(false);
});
