import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { addOpenDays, addOpenMinutes, isClosed, nextOpening, type OpeningHours, openSpans } from "./opening";

const day = { opens: "08:00", closes: "18:00" };
const hours: OpeningHours = {
  zone: "Europe/London",
  week: [day, day, day, day, { opens: "08:00", closes: "16:00" }, null, null],
  closed: [{ from: "2026-12-25", to: "2027-01-03", note: "Christmas" }],
};
const unknown: OpeningHours = { zone: "Europe/London", week: null, closed: [] };
const never: OpeningHours = { ...hours, week: Array.from({ length: 7 }, () => null) };

const at = (text: string) => Temporal.ZonedDateTime.from(`${text}[Europe/London]`).toInstant();
const said = (instant: Temporal.Instant | null) =>
  instant?.toZonedDateTimeISO("Europe/London").toPlainDateTime().toString({ smallestUnit: "minute" });

describe("the next opening", () => {
  it.each([
    ["while open it is now", "2026-07-15T09:30", "2026-07-15T09:30"],
    ["before opening", "2026-07-15T06:00", "2026-07-15T08:00"],
    ["at the minute of closing it is tomorrow", "2026-07-15T18:00", "2026-07-16T08:00"],
    ["on Friday evening it is Monday", "2026-07-17T16:00", "2026-07-20T08:00"],
    ["on a date that is closed", "2026-12-25T10:00", "2027-01-04T08:00"],
    ["over the change to winter time", "2026-10-24T12:00", "2026-10-26T08:00"],
  ])("%s", (_name, from, expected) => {
    expect(said(nextOpening(hours, at(from)))).toBe(expected);
  });

  it("is unknown without hours, and where there is none in sight", () => {
    expect(nextOpening(unknown, at("2026-07-15T09:30"))).toBeNull();
    expect(nextOpening(never, at("2026-07-15T09:30"))).toBeNull();
    expect(isClosed(unknown, at("2026-07-15T03:00"))).toBe(false);
    expect(isClosed(never, at("2026-07-15T12:00"))).toBe(true);
    expect(isClosed(hours, at("2026-07-15T12:00"))).toBe(false);
    expect(isClosed(hours, at("2026-07-18T12:00"))).toBe(true);
  });
});

describe("open time", () => {
  it.each([
    ["within a day", "2026-07-15T08:30", 120, "2026-07-15T10:30"],
    ["over the night", "2026-07-15T17:00", 120, "2026-07-16T09:00"],
    ["over the weekend", "2026-07-17T15:00", 120, "2026-07-20T09:00"],
    ["from a closed Sunday", "2026-07-19T23:00", 30, "2026-07-20T08:30"],
    ["to the very minute of closing", "2026-07-15T16:00", 120, "2026-07-15T18:00"],
  ])("%s", (_name, from, minutes, expected) => {
    expect(said(addOpenMinutes(hours, at(from), minutes))).toBe(expected);
  });

  it("runs around the clock where no hours are known", () => {
    expect(said(addOpenMinutes(unknown, at("2026-07-18T23:00"), 120))).toBe("2026-07-19T01:00");
    expect(said(addOpenMinutes(never, at("2026-07-18T23:00"), 120))).toBe("2026-07-19T01:00");
    expect(said(addOpenDays(unknown, at("2026-07-18T23:00"), 2))).toBe("2026-07-20T23:00");
  });

  it.each([
    ["none is now", "2026-07-18T23:00", 0, "2026-07-18T23:00"],
    ["keeps the time of day", "2026-07-15T10:30", 1, "2026-07-16T10:30"],
    ["leaves out the weekend", "2026-07-17T10:30", 2, "2026-07-21T10:30"],
    ["ends when a short day closes", "2026-07-16T17:30", 1, "2026-07-17T16:00"],
    ["begins with the next opening", "2026-07-18T23:00", 1, "2026-07-21T08:00"],
  ])("in days %s", (_name, from, days, expected) => {
    expect(said(addOpenDays(hours, at(from), days))).toBe(expected);
  });

  it("never ends while the clinic is closed, nor earlier for more of it", () => {
    const minute = fc.integer({ min: 0, max: 60 * 24 * 300 });
    fc.assert(
      fc.property(minute, fc.integer({ min: 1, max: 3000 }), (offset, minutes) => {
        const from = at("2026-06-01T00:00").add({ minutes: offset });
        const end = addOpenMinutes(hours, from, minutes);
        expect(isClosed(hours, end.subtract({ seconds: 1 }))).toBe(false);
        expect(Temporal.Instant.compare(addOpenMinutes(hours, from, minutes + 1), end)).toBeGreaterThan(0);
      }),
    );
  });
});

it("says a week in as few lines as it has hours, and closed days not at all", () => {
  const short = { opens: "08:00", closes: "16:00" };
  expect(openSpans(hours.week)).toEqual([
    { ...day, first: 1, last: 4 },
    { ...short, first: 5, last: 5 },
  ]);
  expect(openSpans([day, null, day, null, null, day, day])).toEqual([
    { ...day, first: 1, last: 1 },
    { ...day, first: 3, last: 3 },
    { ...day, first: 6, last: 7 },
  ]);
  expect([...openSpans(null), ...openSpans(never.week)]).toEqual([]);
});
