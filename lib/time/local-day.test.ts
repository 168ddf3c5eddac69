import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { addDays, dateOf } from "./calendar-date";
import {
  dayClose,
  dayStart,
  daysSince,
  isInLogWindow,
  lastCompletedDay,
  localDateAt,
  logWindowEnd,
  missingDates,
  wallDate,
  type ZoneFrom,
  zoneOn,
} from "./local-day";

const one = (zone: string): ZoneFrom[] => [{ from: "2000-01-01", zone }];
const instant = (text: string) => Temporal.Instant.from(text);
const at = (zones: ZoneFrom[], text: string) => localDateAt(zones, instant(text));

describe("the day rolls at 03:00", () => {
  const berlin = one("Europe/Berlin");

  test("after midnight still belongs to the evening before", () => {
    expect(at(berlin, "2026-07-15T00:59:59.999Z")).toBe("2026-07-14");
    expect(at(berlin, "2026-07-15T01:00:00Z")).toBe("2026-07-15");
    expect(dayClose(berlin, "2026-07-14").toString()).toBe("2026-07-15T01:00:00Z");
    expect(lastCompletedDay(berlin, instant("2026-07-15T00:59:59Z"))).toBe("2026-07-13");
    expect(lastCompletedDay(berlin, instant("2026-07-15T01:00:00Z"))).toBe("2026-07-14");
  });

  test("the clock skipping 02:00 makes a day of 23 hours, and turning back one of 25", () => {
    const hours = (date: string) =>
      dayStart(berlin, date).until(dayClose(berlin, date), { largestUnit: "hour" }).hours;
    expect(hours("2026-03-28")).toBe(23);
    expect(hours("2026-10-24")).toBe(25);
    expect(at(berlin, "2026-10-25T00:30:00Z")).toBe("2026-10-24");
    expect(at(berlin, "2026-10-25T01:59:00Z")).toBe("2026-10-24");
    expect(at(berlin, "2026-10-25T02:00:00Z")).toBe("2026-10-25");
  });

  test("03:00 that does not exist is the instant after the gap, twice is the first", () => {
    const helsinki = one("Europe/Helsinki");
    expect(dayStart(helsinki, "2026-03-29").toString()).toBe("2026-03-29T01:00:00Z");
    expect(at(helsinki, "2026-03-29T00:59:59Z")).toBe("2026-03-28");
    expect(at(helsinki, "2026-03-29T01:00:00Z")).toBe("2026-03-29");
    expect(dayStart(helsinki, "2026-10-25").toString()).toBe("2026-10-25T00:00:00Z");
    expect(at(helsinki, "2026-10-25T00:30:00Z")).toBe("2026-10-25");
    expect(at(helsinki, "2026-10-25T01:30:00Z")).toBe("2026-10-25");
  });
});

describe("log windows", () => {
  const berlin = one("Europe/Berlin");

  test("shut at 03:00 of the wall clock on d+4, d+8 and d+28, also over the change of the clocks", () => {
    expect(logWindowEnd(berlin, "2026-07-10", "patient").toString()).toBe("2026-07-14T01:00:00Z");
    expect(logWindowEnd(berlin, "2026-03-27", "patient").toString()).toBe("2026-03-31T01:00:00Z");
    expect(logWindowEnd(berlin, "2026-03-25", "patient").toString()).toBe("2026-03-29T01:00:00Z");
    expect(logWindowEnd(berlin, "2026-07-10", "therapist").toString()).toBe("2026-07-18T01:00:00Z");
    expect(logWindowEnd(berlin, "2026-07-10", "paper").toString()).toBe("2026-08-07T01:00:00Z");
  });

  test("a day is open from its start until the instant before its end", () => {
    const open = (text: string) => isInLogWindow(berlin, "2026-07-10", "patient", instant(text));
    expect(open("2026-07-10T00:59:59Z")).toBe(false);
    expect(open("2026-07-10T01:00:00Z")).toBe(true);
    expect(open("2026-07-14T00:59:59Z")).toBe(true);
    expect(open("2026-07-14T01:00:00Z")).toBe(false);
  });
});

describe("zones by date", () => {
  const travels: ZoneFrom[] = [
    { from: "2026-07-14", zone: "Asia/Tokyo" },
    { from: "2000-01-01", zone: "Europe/Berlin" },
    { from: "2026-07-20", zone: "Europe/Berlin" },
  ];

  test("the version that began last counts, in any order of entry", () => {
    expect(zoneOn(travels, "2026-07-13")).toBe("Europe/Berlin");
    expect(zoneOn(travels, "2026-07-14")).toBe("Asia/Tokyo");
    expect(zoneOn(travels, "2026-07-20")).toBe("Europe/Berlin");
    expect(zoneOn(travels, "1999-01-01")).toBe("Europe/Berlin");
    expect(() => zoneOn([], "2026-07-14")).toThrow(RangeError);
  });

  test("a day closes at 03:00 on the next date in the zone in force there", () => {
    expect(dayClose(travels, "2026-07-13").toString()).toBe("2026-07-13T18:00:00Z");
    expect(at(travels, "2026-07-13T17:59:59Z")).toBe("2026-07-13");
    expect(at(travels, "2026-07-13T18:00:00Z")).toBe("2026-07-14");
    expect(at(travels, "2026-07-19T20:00:00Z")).toBe("2026-07-19");
    expect(at(travels, "2026-07-20T01:00:00Z")).toBe("2026-07-20");
  });
});

describe("dates that never were", () => {
  const apia = one("Pacific/Apia");

  test("Apia jumped over 2011-12-30", () => {
    expect([...missingDates(apia, "2011-11-01", "2012-02-01")]).toEqual(["2011-12-30"]);
    expect([...missingDates(apia, "2011-12-30", "2011-12-30")]).toEqual(["2011-12-30"]);
    expect(missingDates(apia, "2011-12-31", "2012-03-01").size).toBe(0);
    expect(dayClose(apia, "2011-12-29").toString()).toBe("2011-12-30T10:00:00Z");
    expect(at(apia, "2011-12-30T09:59:59Z")).toBe("2011-12-29");
    expect(at(apia, "2011-12-30T13:00:00Z")).toBe("2011-12-31");
  });

  test("a move over the date line may leave a date without any time", () => {
    const over: ZoneFrom[] = [
      { from: "2000-01-01", zone: "Pacific/Midway" },
      { from: "2026-07-15", zone: "Pacific/Kiritimati" },
    ];
    expect([...missingDates(over, "2026-07-01", "2026-07-31")]).toEqual(["2026-07-14"]);
  });

  test("an ordinary change of the clocks skips nothing", () => {
    expect(missingDates(one("Europe/Berlin"), "2026-01-01", "2026-12-31").size).toBe(0);
  });
});

test("every instant lies in exactly the day it is given", () => {
  const zone = fc.constantFrom(
    "UTC",
    "Europe/Berlin",
    "Europe/Helsinki",
    "America/St_Johns",
    "Pacific/Apia",
    "Asia/Tokyo",
    "Australia/Lord_Howe",
    "Antarctica/Troll",
    "Pacific/Honolulu",
  );
  const day = fc.integer({ min: 15_000, max: 21_000 });
  const zones = fc.tuple(zone, zone, day).map(([a, b, n]): ZoneFrom[] => [
    { from: "2000-01-01", zone: a },
    { from: dateOf(n), zone: b },
  ]);
  const near = fc.tuple(zones, fc.integer({ min: -72 * 3600, max: 72 * 3600 }));
  const anywhere = fc.tuple(zones, fc.integer({ min: -300 * 86_400, max: 300 * 86_400 }));
  fc.assert(
    fc.property(fc.oneof(near, anywhere), ([list, seconds]) => {
      const moment = dayStart(list, list[1]?.from ?? "2020-01-01").add({ seconds });
      const date = localDateAt(list, moment);
      expect(Temporal.Instant.compare(dayStart(list, date), moment)).toBeLessThanOrEqual(0);
      expect(Temporal.Instant.compare(moment, dayStart(list, addDays(date, 1)))).toBeLessThan(0);
    }),
    { numRuns: 400 },
  );
});

describe("days ago go by the calendar of the zone", () => {
  const days = (zone: string, then: string, at: string) =>
    daysSince(zone, new Date(then), wallDate(zone, Temporal.Instant.from(at)));

  test("yesterday is the date before, however few hours or many it is", () => {
    expect(days("Europe/London", "2026-11-28T23:59:00Z", "2026-11-29T00:01:00Z")).toBe(1);
    expect(days("Europe/London", "2026-11-28T00:01:00Z", "2026-11-29T23:59:00Z")).toBe(1);
    expect(days("Europe/London", "2026-11-29T00:01:00Z", "2026-11-29T23:59:00Z")).toBe(0);
    expect(days("Europe/London", "2026-11-27T22:00:00Z", "2026-11-29T01:30:00Z")).toBe(2);
  });

  test("in its own zone, and over days of 23 and of 25 hours", () => {
    expect(days("Asia/Tokyo", "2026-11-28T14:30:00Z", "2026-11-28T15:30:00Z")).toBe(1);
    expect(days("America/Halifax", "2026-11-28T14:30:00Z", "2026-11-28T15:30:00Z")).toBe(0);
    expect(days("Europe/Berlin", "2027-03-27T23:30:00Z", "2027-03-28T22:30:00Z")).toBe(1);
    expect(days("Europe/Berlin", "2026-10-24T22:30:00Z", "2026-10-25T22:30:00Z")).toBe(0);
  });

  test("and what is ahead by a clock that is wrong is of today", () => {
    expect(days("Europe/London", "2026-11-30T10:00:00Z", "2026-11-29T10:00:00Z")).toBe(0);
  });
});
