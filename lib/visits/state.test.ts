import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { isUnmarked, mayBecome, missedInARow } from "./state";
import { VISIT_STATES } from "./vocabulary";

const at = (text: string) => Temporal.Instant.from(text);
const nine = { startsAt: at("2026-07-16T08:00:00Z") };
const clock = (now: string) => ({ zone: "Europe/London", now: at(now) });

test("one attends on the day, and has missed only what has begun", () => {
  expect(mayBecome("attended", nine, clock("2026-07-15T22:59:00Z"))).toBe(false);
  expect(mayBecome("attended", nine, clock("2026-07-15T23:00:00Z"))).toBe(true);
  expect(mayBecome("missed", nine, clock("2026-07-16T07:59:59Z"))).toBe(false);
  expect(mayBecome("missed", nine, clock("2026-07-16T08:00:00Z"))).toBe(true);
  for (const state of ["cancelled", "planned"] as const)
    expect(mayBecome(state, nine, clock("2026-01-01T00:00:00Z"))).toBe(true);
});

test("what has begun and is still planned waits to be marked", () => {
  const planned = { ...nine, state: "planned" as const };
  expect(isUnmarked(planned, at("2026-07-16T08:00:00Z"))).toBe(false);
  expect(isUnmarked(planned, at("2026-07-16T08:00:01Z"))).toBe(true);
  expect(isUnmarked({ ...nine, state: "missed" }, at("2027-01-01T00:00:00Z"))).toBe(false);
});

const history = fc.uniqueArray(
  fc.record({ day: fc.integer({ min: 0, max: 400 }), state: fc.constantFrom(...VISIT_STATES) }),
  { selector: ({ day }) => day },
);
const visitsOf = (days: { day: number; state: (typeof VISIT_STATES)[number] }[]) =>
  days.map(({ day, state }) => ({ startsAt: at("2026-01-01T09:00:00Z").add({ hours: 24 * day }), state }));

test("attending ends a row of missed visits, whatever was before it, and the order of the list is nothing", () => {
  fc.assert(
    fc.property(history, fc.integer({ min: 0, max: 3 }), (days, missed) => {
      const [attended] = visitsOf([{ day: 500, state: "attended" }]);
      const later = visitsOf(Array.from({ length: missed }, (_, n) => ({ day: 501 + n, state: "missed" })));
      const all = [...later, ...visitsOf(days), ...(attended ? [attended] : [])];
      expect(missedInARow(all)?.count ?? 0).toBe(missed);
      expect(missedInARow(all)?.last).toBe(later.at(-1));
      expect(missedInARow(all.toReversed())?.count ?? 0).toBe(missed);
    }),
  );
});

test("cancelled and planned visits between change nothing", () => {
  fc.assert(
    fc.property(history, (days) => {
      const told = days.filter(({ state }) => state === "attended" || state === "missed");
      expect(missedInARow(visitsOf(days))?.count).toBe(missedInARow(visitsOf(told))?.count);
    }),
  );
});
