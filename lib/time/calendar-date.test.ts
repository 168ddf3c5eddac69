import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { addDays, dateOf, dayNumber, isoWeekday, mondayOf } from "./calendar-date";

const anyDay = fc.integer({ min: dayNumber("1900-01-01"), max: dayNumber("2199-12-31") });

test("days agree with the calendar of the platform", () => {
  const epoch = Temporal.PlainDate.from("1970-01-01");
  fc.assert(
    fc.property(anyDay, (number) => {
      const date = epoch.add({ days: number });
      expect(dateOf(number)).toBe(date.toString());
      expect(dayNumber(date.toString())).toBe(number);
      expect(isoWeekday(number)).toBe(date.dayOfWeek);
      expect(isoWeekday(mondayOf(number))).toBe(1);
    }),
  );
});

test("adding days crosses months, years and leap days", () => {
  expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
  expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
  expect(addDays("2026-03-01", -1)).toBe("2026-02-28");
});

test.each(["2026-02-29", "2026-13-01", "2026-00-10", "26-01-01", "2026-1-1", ""])("%s is no date", (text) => {
  expect(() => dayNumber(text)).toThrow(RangeError);
});
