import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { addDays, dateOf, dayNumber, type LocalDate } from "./calendar-date";
import {
  dayClose,
  dayStart,
  localDateAt,
  missingDates,
  presentZone,
  type ZoneFrom,
  zonesKnownAt,
} from "./local-day";
import { moveFrom } from "./travel";

const instant = (text: string) => Temporal.Instant.from(text);
const home = (zone: string): ZoneFrom[] => [{ from: "1900-01-01", zone, recordedAt: null }];

function moved(zones: readonly ZoneFrom[], zone: string, now: Temporal.Instant): ZoneFrom[] {
  const from = moveFrom(zones, zone, now);
  return [...zones.filter((entry) => entry.from !== from), { from, zone, recordedAt: now }];
}

describe("moving the day", () => {
  test("to Tokyo at ten in the morning there, Today is Tokyo's at once, and yesterday keeps its beginning", () => {
    const now = instant("2026-07-15T01:00:00Z");
    const zones = moved(home("Europe/London"), "Asia/Tokyo", now);
    expect(localDateAt(home("Europe/London"), now)).toBe("2026-07-14");
    expect(localDateAt(zones, now)).toBe("2026-07-15");
    expect(presentZone(zones)).toBe("Asia/Tokyo");
    expect(dayStart(zones, "2026-07-14").toString()).toBe("2026-07-14T02:00:00Z");
    expect(dayClose(zones, "2026-07-14").toString()).toBe("2026-07-14T18:00:00Z");
  });

  test("to Tokyo in the evening there, the date is the same and ends at 03:00 in Tokyo", () => {
    const now = instant("2026-07-15T12:00:00Z");
    const zones = moved(home("Europe/London"), "Asia/Tokyo", now);
    expect(localDateAt(zones, now)).toBe("2026-07-15");
    expect(presentZone(zones)).toBe("Asia/Tokyo");
    expect(dayClose(zones, "2026-07-15").toString()).toBe("2026-07-15T18:00:00Z");
  });

  test("to New York, the day gets the hours that are won", () => {
    const now = instant("2026-07-15T12:00:00Z");
    const zones = moved(home("Europe/London"), "America/New_York", now);
    expect(localDateAt(zones, now)).toBe("2026-07-15");
    expect(dayClose(zones, "2026-07-15").toString()).toBe("2026-07-16T07:00:00Z");
  });

  test("back over the date line, a date that comes twice is one day", () => {
    const now = instant("2026-07-15T00:00:00Z");
    const zones = moved(home("Pacific/Auckland"), "Pacific/Honolulu", now);
    expect(localDateAt(zones, now)).toBe("2026-07-15");
    expect(localDateAt(zones, instant("2026-07-16T12:59:59Z"))).toBe("2026-07-15");
    expect(dayClose(zones, "2026-07-15").toString()).toBe("2026-07-16T13:00:00Z");
  });

  test("a whole day ahead, the date between never was, and the one being lived stays", () => {
    for (const west of ["Pacific/Honolulu", "Pacific/Midway"]) {
      const zones = moved(home(west), "Pacific/Kiritimati", instant("2026-07-14T20:00:00Z"));
      expect(localDateAt(zones, instant("2026-07-14T20:00:00Z"))).toBe("2026-07-14");
      expect([...missingDates(zones, "2026-07-01", "2026-07-31")]).toEqual(["2026-07-15"]);
      expect([...missingDates(zones, "2026-07-15", "2026-07-15")]).toEqual(["2026-07-15"]);
      expect(dayClose(zones, "2026-07-14").toString()).toBe("2026-07-15T13:00:00Z");
      expect(localDateAt(zones, instant("2026-07-15T13:00:00Z"))).toBe("2026-07-16");
    }
  });

  test("changing one's mind on the same day replaces the move", () => {
    const there = moved(home("Europe/London"), "Asia/Tokyo", instant("2026-07-15T12:00:00Z"));
    const back = moved(there, "Europe/London", instant("2026-07-15T13:00:00Z"));
    expect(back.map((entry) => entry.zone)).toEqual(["Europe/London", "Europe/London"]);
    expect(dayClose(back, "2026-07-15").toString()).toBe("2026-07-16T02:00:00Z");
  });
});

test("what was made before the yes is judged by the zone before it", () => {
  const zones = moved(home("Europe/London"), "Asia/Tokyo", instant("2026-07-15T01:00:00Z"));
  const before = instant("2026-07-14T20:00:00Z");
  expect(localDateAt(zones, before)).toBe("2026-07-15");
  expect(localDateAt(zonesKnownAt(zones, before), before)).toBe("2026-07-14");
});

describe("after any journey", () => {
  const zone = fc.constantFrom(
    ...["Pacific/Midway", "Pacific/Honolulu", "America/New_York", "America/St_Johns", "Europe/London"],
    ...["Asia/Tokyo", "Australia/Lord_Howe", "Pacific/Auckland", "Pacific/Chatham", "Pacific/Kiritimati"],
  );
  const legs = fc.array(fc.record({ zone, minutes: fc.integer({ min: 1, max: 60 * 60 }) }), {
    minLength: 1,
    maxLength: 5,
  });
  const start = fc.integer({
    min: Date.parse("2026-01-01T00:00:00Z") / 60_000,
    max: Date.parse("2026-12-31T00:00:00Z") / 60_000,
  });
  const dates = (from: LocalDate, to: LocalDate) =>
    Array.from({ length: dayNumber(to) - dayNumber(from) + 1 }, (_, i) => dateOf(dayNumber(from) + i));

  test("no date goes back, no past closing moves, closings only grow, and no lived date is lost", () => {
    fc.assert(
      fc.property(zone, start, legs, (origin, minute, journey) => {
        let zones = home(origin);
        let now = Temporal.Instant.fromEpochMilliseconds(minute * 60_000);
        const first = addDays(localDateAt(zones, now), -3);
        const lived = new Set<LocalDate>();
        let latest = first;
        const live = (until: Temporal.Instant) => {
          for (; now.epochMilliseconds < until.epochMilliseconds; now = now.add({ minutes: 191 })) {
            const date = localDateAt(zones, now);
            expect(date >= latest).toBe(true);
            lived.add(date);
            latest = date;
          }
          now = until;
        };
        for (const leg of journey) {
          live(now.add({ minutes: leg.minutes }));
          const today = localDateAt(zones, now);
          lived.add(today);
          const after = moved(zones, leg.zone, now);
          expect(localDateAt(after, now) >= today).toBe(true);
          expect(presentZone(after)).toBe(leg.zone);
          const utc = now.toZonedDateTimeISO("UTC").toPlainDate().toString();
          const from = moveFrom(zones, leg.zone, now);
          // What row-level security lets the patient add.
          expect(from >= utc && from <= addDays(utc, 3)).toBe(true);
          for (const date of dates(first, addDays(today, -1)))
            expect(dayClose(after, date).toString()).toBe(dayClose(zones, date).toString());
          zones = after;
        }
        live(now.add({ hours: 80 }));
        const last = localDateAt(zones, now);
        const missing = missingDates(zones, first, last);
        expect([...lived].filter((date) => missing.has(date))).toEqual([]);
        const closings = dates(first, last)
          .filter((date) => !missing.has(date))
          .map((date) => dayClose(zones, date).epochMilliseconds);
        expect(closings).toEqual([...new Set(closings)].sort((a, b) => a - b));
      }),
      { numRuns: 60 },
    );
  });
});
