import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { dateOf, dayNumber, isoWeekday } from "./calendar-date";
import { addMonths, dayAfterKey, firstDayOfWeek, monthGrid } from "./month-grid";

const anyDay = fc
  .integer({ min: dayNumber("1900-02-01"), max: dayNumber("2999-11-30") })
  .map((number) => dateOf(number));
const anyFirst = fc.constantFrom(1, 6, 7);

describe("a month of a calendar", () => {
  it("holds each of its days once, in weeks that begin on the locale's day", () => {
    fc.assert(
      fc.property(anyDay, anyFirst, (date, firstDay) => {
        const weeks = monthGrid(date, firstDay);
        const days = weeks.flat();
        expect(
          days.every((day, at) => at === 0 || dayNumber(day) === dayNumber(days[at - 1] ?? "") + 1),
        ).toBe(true);
        expect(weeks.every(([day]) => isoWeekday(dayNumber(day ?? "")) === firstDay)).toBe(true);
        const own = days.filter((day) => day.slice(0, 7) === date.slice(0, 7));
        expect(own).toHaveLength(Temporal.PlainDate.from(date).daysInMonth);
        expect(weeks.every((week) => week.some((day) => own.includes(day)))).toBe(true);
      }),
    );
  });

  it("goes on by months as the platform's calendar does", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -12, max: 12 }), (date, months) => {
        fc.pre(date >= "1902" && date < "2998");
        expect(addMonths(date, months)).toBe(Temporal.PlainDate.from(date).add({ months }).toString());
      }),
    );
  });
});

describe("a key in a calendar", () => {
  const at = (key: string, more: { shiftKey?: boolean; rtl?: boolean; firstDay?: number } = {}) =>
    dayAfterKey(
      "2026-12-03",
      { key, shiftKey: more.shiftKey ?? false },
      { firstDay: more.firstDay ?? 1, rtl: more.rtl ?? false },
    );

  it("moves by days, weeks, months and years, and to the ends of the week", () => {
    expect(at("ArrowRight")).toBe("2026-12-04");
    expect(at("ArrowUp")).toBe("2026-11-26");
    expect(at("Home")).toBe("2026-11-30");
    expect(at("End", { firstDay: 7 })).toBe("2026-12-05");
    expect(at("PageDown")).toBe("2027-01-03");
    expect(at("PageUp", { shiftKey: true })).toBe("2025-12-03");
    expect(at("x")).toBeNull();
  });

  it("follows the side it points to where the week runs from right to left", () => {
    expect(at("ArrowLeft", { rtl: true })).toBe("2026-12-04");
  });
});

it("begins the week as the locale does", () => {
  expect(["en-GB", "de", "en-US", "ar-EG"].map(firstDayOfWeek)).toEqual([1, 1, 7, 6]);
});
