import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, dayNumber } from "../time/calendar-date";
import { monthsOf, periodsOf } from "./periods";
import { daysFrom, freeFrom, ownOf, type Standing } from "./person";

const one = (id: string, beganOn: string, lastDay: string | null, episodeId = "knee"): Standing => ({
  ...{ id, beganOn, lastDay, episodeId },
});

/** Monitorings of a person, some at once, as two merged records may have them; and a day by which each has begun. */
const person = fc
  .array(fc.tuple(fc.nat(200), fc.option(fc.nat(120)), fc.constantFrom("knee", "back")), {
    ...{ minLength: 1, maxLength: 4 },
  })
  .map((given) =>
    given
      .map(([began, days, episodeId], at) => {
        const beganOn = addDays("2026-01-05", began);
        return one(String(at), beganOn, days === null ? null : addDays(beganOn, days), episodeId);
      })
      .sort((a, b) => (a.beganOn === b.beganOn ? 0 : a.beganOn < b.beganOn ? -1 : 1)),
  );
const TODAY = "2026-12-20";
const ALL = 1_000;

test("each monitored day of a person is counted for one monitoring, and each month for one", () => {
  fc.assert(
    fc.property(person, (all) => {
      const days = new Map<string, number>();
      const months = new Map<string, number>();
      for (const set of all) {
        const own = ownOf(all, set.id);
        for (const period of periodsOf(set, TODAY, ALL))
          for (const { from, to } of own.parts(period))
            for (let day = from; day <= to; day = addDays(day, 1)) days.set(day, (days.get(day) ?? 0) + 1);
        for (const month of monthsOf(set, TODAY, ALL).filter(own.hasMonth))
          months.set(month.from, (months.get(month.from) ?? 0) + 1);
      }
      expect(Math.max(...days.values(), ...months.values())).toBe(1);
      for (const { beganOn, lastDay } of all) {
        const until = lastDay !== null && lastDay < TODAY ? lastDay : TODAY;
        for (let day = beganOn; day <= until; day = addDays(day, 1)) {
          expect(days.get(day)).toBe(1);
          expect(months.get(`${day.slice(0, 7)}-01`)).toBe(1);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test("a month in which one ended and another began is the later one's", () => {
  const all = [one("first", "2026-09-20", "2026-11-10"), one("second", "2026-11-15", null)];
  const months = (id: string, set?: Standing) =>
    monthsOf(set ?? all[0] ?? one("", "", null), TODAY, ALL)
      .filter(ownOf(all, id).hasMonth)
      .map(({ from }) => from.slice(0, 7));
  expect(months("first", all[0])).toEqual(["2026-10", "2026-09"]);
  expect(months("second", all[1])).toEqual(["2026-12", "2026-11"]);
});

test("a set-up of the same episode, or of what went on as this one began, was before", () => {
  const all = [
    one("a", "2026-01-01", "2026-01-10", "knee"),
    one("b", "2026-02-01", "2026-03-10", "back"),
    one("c", "2026-03-01", null, "other record"),
    one("d", "2026-04-01", null, "knee"),
  ];
  expect(all.map(({ id }) => ownOf(all, id).before)).toEqual([0, 0, 1, 2]);
});

test("another one begins on a day after all that stand, and not while one goes on", () => {
  expect(freeFrom([one("a", "2026-01-01", "2026-02-10"), one("b", "2026-01-05", "2026-01-20")])).toBe(
    "2026-02-11",
  );
  expect(freeFrom([one("a", "2026-01-01", null), one("b", "2026-02-01", "2026-02-03")])).toBeNull();
  fc.assert(
    fc.property(person, (all) => {
      const free = freeFrom(all);
      if (free !== null)
        for (const { lastDay } of all)
          expect(lastDay !== null && dayNumber(lastDay) < dayNumber(free)).toBe(true);
    }),
  );
  expect(freeFrom([])).toBe("1900-01-02");
});

test("days on a date or after it are counted over all parts", () => {
  const parts = [
    { from: "2026-01-01", to: "2026-01-10" },
    { from: "2026-01-20", to: "2026-01-22" },
  ];
  expect(daysFrom(parts, "2026-01-09")).toBe(5);
  expect(daysFrom(parts, "2026-01-21")).toBe(2);
  expect(daysFrom(parts, "2026-02-01")).toBe(0);
});
