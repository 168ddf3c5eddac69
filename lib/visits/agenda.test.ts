import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { addDays } from "../time/calendar-date";
import { byDate, weekSpan } from "./agenda";

test("a week begins and ends at the clinic's own midnight, also where the clocks change in it", () => {
  expect(weekSpan("Europe/London", "2026-10-19")).toEqual({
    from: new Date("2026-10-18T23:00:00Z"),
    to: new Date("2026-10-26T00:00:00Z"),
  });
});

test("each visit of a week stands under one date, whatever the zone", () => {
  const zones = fc.constantFrom("Europe/London", "Pacific/Kiritimati", "America/St_Johns", "Africa/Cairo");
  fc.assert(
    fc.property(
      zones,
      fc.integer({ min: 0, max: 60 }),
      fc.array(fc.integer({ min: 0, max: 167 })),
      (zone, week, hours) => {
        const monday = addDays("2026-01-05", 7 * week);
        const { from, to } = weekSpan(zone, monday);
        const visits = hours
          .map((hour) => Temporal.Instant.fromEpochMilliseconds(from.getTime()).add({ hours: hour }))
          .filter((at) => at.epochMilliseconds < to.getTime())
          .map((at) => ({ startsAt: at.toString() }));
        const days = byDate(visits, { zone, monday });
        expect(days.map(({ date }) => date)).toEqual(
          Array.from({ length: 7 }, (_, at) => addDays(monday, at)),
        );
        expect(days.flatMap((day) => day.visits)).toHaveLength(visits.length);
      },
    ),
  );
});
