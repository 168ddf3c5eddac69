import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { addDays, dayNumber } from "../time/calendar-date";
import { localDateAt, logWindowEnd } from "../time/local-day";
import { monthsOf, openSince, periodsOf } from "./periods";
import { PERIOD_DAYS } from "./vocabulary";

const date = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays("2022-01-01", days));
const monitored = fc
  .tuple(date, fc.integer({ min: 0, max: 900 }), fc.option(fc.integer({ min: 0, max: 900 })))
  .map(([beganOn, days, ends]) => ({
    beganOn,
    today: addDays(beganOn, days),
    lastDay: ends === null ? null : addDays(beganOn, ends),
  }));
const ALL = 1_000;

test("periods are of thirty days each, one after another, from the day of the set-up", () => {
  const found = periodsOf({ beganOn: "2026-01-15", lastDay: null }, "2026-03-20", ALL);
  expect(found).toEqual([
    { number: 3, from: "2026-03-16", to: "2026-04-14", stage: "running" },
    { number: 2, from: "2026-02-14", to: "2026-03-15", stage: "final" },
    { number: 1, from: "2026-01-15", to: "2026-02-13", stage: "final" },
  ]);
  expect(periodsOf({ beganOn: "2028-02-10", lastDay: null }, "2028-02-29", ALL)[0]?.to).toBe("2028-03-10");
});

test("each day that was monitored is in one period and in one month, and no day is in two", () => {
  fc.assert(
    fc.property(monitored, ({ beganOn, today, lastDay }) => {
      const periods = periodsOf({ beganOn, lastDay }, today, ALL);
      const months = monthsOf({ beganOn, lastDay }, today, ALL);
      const until = lastDay !== null && lastDay < today ? lastDay : today;
      for (let day = beganOn; day <= until; day = addDays(day, 1))
        for (const spans of [periods, months])
          expect(spans.filter(({ from, to }) => from <= day && day <= to)).toHaveLength(1);
      expect(periods.at(-1)?.from).toBe(beganOn);
      periods.forEach(({ from, to, number }, at) => {
        const days = dayNumber(to) - dayNumber(from) + 1;
        expect(days).toBeLessThanOrEqual(PERIOD_DAYS);
        // Only the one in which the monitoring ends is shorter.
        if (days < PERIOD_DAYS) expect(to).toBe(lastDay);
        expect(number).toBe(periods.length - at);
        if (lastDay !== null) expect(to <= lastDay).toBe(true);
      });
    }),
    { numRuns: 200 },
  );
});

test("the latest are the same however many there are", () => {
  fc.assert(
    fc.property(monitored, fc.integer({ min: 1, max: 20 }), ({ today, ...given }, most) => {
      expect(periodsOf(given, today, most)).toEqual(periodsOf(given, today, ALL).slice(0, most));
      expect(monthsOf(given, today, most)).toEqual(monthsOf(given, today, ALL).slice(0, most));
    }),
  );
});

test("a period is final once none of its days takes what a patient enters, and not a day before", () => {
  fc.assert(
    fc.property(monitored, ({ today, ...given }) => {
      const zones = [{ from: "1900-01-01", zone: "America/New_York" }];
      for (const { to, stage } of periodsOf(given, today, ALL)) {
        const shut = localDateAt(zones, logWindowEnd(zones, to, "patient"));
        expect(stage).toBe(to >= today ? "running" : today < shut ? "late" : "final");
        expect(to >= openSince(today)).toBe(stage !== "final");
      }
    }),
  );
});

test("a month is final once no time may be entered for its last day", () => {
  const stage = (today: string) =>
    monthsOf({ beganOn: "2026-10-20", lastDay: null }, today, ALL).find(({ from }) => from === "2026-11-01")
      ?.stage;
  expect([stage("2026-11-30"), stage("2026-12-01"), stage("2026-12-31"), stage("2027-01-01")]).toEqual([
    "running",
    "late",
    "late",
    "final",
  ]);
});

test("months end where the calendar says, in a leap year too", () => {
  const months = monthsOf({ beganOn: "2027-12-31", lastDay: null }, "2028-03-01", ALL);
  expect(months.map(({ from, to }) => [from, to])).toEqual([
    ["2028-03-01", "2028-03-31"],
    ["2028-02-01", "2028-02-29"],
    ["2028-01-01", "2028-01-31"],
    ["2027-12-01", "2027-12-31"],
  ]);
});

test("a period ends at three in the morning of the patient's own clock, also as clocks change", () => {
  const pastAt = (zone: string, instant: string, to: string) => {
    const today = localDateAt([{ from: "1900-01-01", zone }], Temporal.Instant.from(instant));
    return periodsOf({ beganOn: addDays(to, -29), lastDay: null }, today, ALL).every(
      (one) => one.to !== to || one.stage !== "running",
    );
  };
  // Clocks in Berlin go forward on 29 March 2026, and back on 25 October.
  expect(pastAt("Europe/Berlin", "2026-03-29T00:59:59Z", "2026-03-28")).toBe(false);
  expect(pastAt("Europe/Berlin", "2026-03-29T01:00:00Z", "2026-03-28")).toBe(true);
  expect(pastAt("Europe/Berlin", "2026-10-25T01:59:59Z", "2026-10-24")).toBe(false);
  expect(pastAt("Europe/Berlin", "2026-10-25T02:00:00Z", "2026-10-24")).toBe(true);
  expect(pastAt("Pacific/Auckland", "2026-06-30T14:59:59Z", "2026-06-30")).toBe(false);
  expect(pastAt("Pacific/Auckland", "2026-06-30T15:00:00Z", "2026-06-30")).toBe(true);
  expect(pastAt("America/New_York", "2026-01-01T07:59:59Z", "2025-12-31")).toBe(false);
});
