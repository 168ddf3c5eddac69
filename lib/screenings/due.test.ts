import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { addDays, dayNumber, isoWeekday } from "../time/calendar-date";
import { type Answered, type Asking, dueScreening, weeklyDueFrom } from "./due";
import type { Form } from "./vocabulary";

const at = (date: string, hour = 12) =>
  Temporal.Instant.from(`${date}T${String(hour).padStart(2, "0")}:00:00Z`);
const answered = (form: Form, date: string, hour = 12): Answered => ({ form, date, at: at(date, hour) });

// A Thursday, and the six days before it.
const THURSDAY = "2026-11-26";

const asking = (given: Partial<Asking>): Asking => ({
  today: THURSDAY,
  locked: false,
  episodeFrom: "2026-11-01",
  answered: [answered("full", "2026-11-23")],
  told: [],
  phaseChanged: false,
  weekday: null,
  ...given,
});

describe("what is due", () => {
  test("is the whole list before anything else, once an episode", () => {
    const intake = { occasion: "intake", form: "full" };
    expect(dueScreening(asking({ answered: [] }))).toEqual(intake);
    expect(dueScreening(asking({ answered: [answered("short", "2026-11-20")] }))).toEqual(intake);
    expect(dueScreening(asking({ answered: [answered("full", "2026-10-31")] }))).toEqual(intake);
    expect(
      dueScreening(asking({ answered: [answered("full", "2026-11-01")], today: "2026-11-02" })),
    ).toBeNull();
  });

  test("is nothing where a red flag stands open, or no episode is", () => {
    expect(dueScreening(asking({ answered: [], locked: true }))).toBeNull();
    expect(dueScreening(asking({ answered: [], episodeFrom: null }))).toBeNull();
  });

  test("is the short form after a stop or a worse chart, until it was answered later than that", () => {
    const told = [{ asks: "short" as const, at: at(THURSDAY, 8) }];
    const stop = { occasion: "stop", form: "short" };
    expect(dueScreening(asking({ told }))).toEqual(stop);
    const full = answered("full", "2026-11-23");
    expect(dueScreening(asking({ told, answered: [full, answered("short", THURSDAY, 7)] }))).toEqual(stop);
    expect(dueScreening(asking({ told, answered: [full, answered("short", THURSDAY, 8)] }))).toBeNull();
    expect(dueScreening(asking({ told, answered: [full, answered("nerves", THURSDAY, 9)] }))).toEqual(stop);
  });

  test("is the two questions of the knee after S4, which the short form answers as well", () => {
    const told = [{ asks: "knee-stop" as const, at: at(THURSDAY, 8) }];
    const full = answered("full", "2026-11-23");
    expect(dueScreening(asking({ told }))).toEqual({ occasion: "stop", form: "knee-stop" });
    for (const form of ["knee-stop", "knee", "short", "full"] as const)
      expect(dueScreening(asking({ told, answered: [full, answered(form, THURSDAY, 9)] }))).toBeNull();
    const both = [...told, { asks: "short" as const, at: at(THURSDAY, 8) }];
    expect(dueScreening(asking({ told: both }))).toEqual({ occasion: "stop", form: "short" });
  });

  test("is the short form after a change of phase", () => {
    expect(dueScreening(asking({ phaseChanged: true }))).toEqual({ occasion: "phase", form: "short" });
  });

  test("is the short form each week, from the picked day on until it is answered", () => {
    const intake = answered("full", "2026-11-19");
    const on = (today: string, more: Answered[] = []) =>
      dueScreening(asking({ today, answered: [intake, ...more], weekday: 4 }));
    expect(on("2026-11-25")).toBeNull();
    expect(on("2026-11-26")).toEqual({ occasion: "weekly", form: "short" });
    expect(on("2026-12-20")).toEqual({ occasion: "weekly", form: "short" });
    expect(on("2026-11-27", [answered("short", "2026-11-26")])).toBeNull();
  });
});

describe("the weekly day", () => {
  const arbitraryDate = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays("2024-01-01", days));

  test("is the picked weekday, four to ten days after the latest answer, whatever was answered before", () => {
    fc.assert(
      fc.property(
        fc.array(arbitraryDate, { minLength: 1, maxLength: 6 }),
        fc.option(fc.integer({ min: 1, max: 7 }), { nil: null }),
        (dates, weekday) => {
          const due = weeklyDueFrom(dates, weekday);
          const days = dates.map(dayNumber);
          const after = dayNumber(due ?? "") - Math.max(...days);
          expect(after).toBeGreaterThanOrEqual(4);
          expect(after).toBeLessThanOrEqual(10);
          expect(isoWeekday(dayNumber(due ?? ""))).toBe(weekday ?? isoWeekday(Math.min(...days)));
        },
      ),
    );
  });

  test("waits for the first screening, and goes by no form that asks less", () => {
    expect(weeklyDueFrom([], 1)).toBeNull();
    const nerves = answered("nerves", "2026-11-25");
    const asked = asking({ answered: [answered("full", "2026-11-18"), nerves], weekday: 4 });
    expect(dueScreening(asked)).toEqual({ occasion: "weekly", form: "short" });
  });
});
