import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, dayNumber } from "../../time/calendar-date";
import { axisOf, columnOf, datesOf, daysAlong, episodeOf, placed, RANGES } from "./axis";

const TODAY = "2026-07-14";
const since = (days: number, ago: number | null = null) => ({
  start: addDays(TODAY, 1 - days),
  end: ago === null ? null : addDays(TODAY, -ago),
});

const episode = fc
  .record({ days: fc.integer({ min: 1, max: 2000 }), over: fc.option(fc.nat(400)) })
  .map(({ days, over }) => since(days + (over ?? 0), over));
const axes = fc
  .record({ range: fc.constantFrom(...RANGES), episode })
  .map((asked) => ({ ...asked, axis: axisOf(asked.range, TODAY, asked.episode) }));

describe("an axis", () => {
  test("is four weeks, twelve weeks, or the whole episode, and begins no earlier than that", () => {
    expect(axisOf("4w", TODAY, since(200))).toMatchObject({
      from: "2026-06-17",
      to: TODAY,
      days: 28,
      step: 1,
    });
    expect(axisOf("12w", TODAY, since(200))).toMatchObject({ days: 84, step: 1, cut: false });
    expect(axisOf("12w", TODAY, since(40))).toMatchObject({ from: "2026-06-05", days: 40 });
    expect(axisOf("episode", TODAY, since(60))).toMatchObject({ days: 60, step: 1, cut: false });
  });

  test("of a long episode has a column a week, and a year at most, which it says", () => {
    expect(axisOf("episode", TODAY, since(200))).toMatchObject({ step: 7, columns: 29, cut: false });
    expect(axisOf("episode", TODAY, since(364))).toMatchObject({ step: 7, columns: 52, cut: false });
    expect(axisOf("episode", TODAY, since(365))).toMatchObject({ step: 7, columns: 52, cut: true });
  });

  test("of an episode that is over ends with it, where the episode was asked for", () => {
    expect(axisOf("episode", TODAY, since(100, 50))).toMatchObject({ to: "2026-05-25", days: 50 });
    expect(axisOf("4w", TODAY, since(100, 50))).toMatchObject({ to: TODAY, days: 28 });
  });

  test("always has whole columns, no more than a year of them, and ends today or with the episode", () => {
    fc.assert(
      fc.property(axes, ({ axis, range, episode: { end } }) => {
        expect(axis.days).toBe(axis.columns * axis.step);
        expect(axis.columns).toBeLessThanOrEqual(84);
        expect(axis.days).toBeGreaterThanOrEqual(14);
        expect(axis.days).toBeLessThanOrEqual(364);
        expect(axis.to).toBe(range === "episode" && end && end < TODAY ? end : TODAY);
        expect(dayNumber(axis.to) - dayNumber(axis.from) + 1).toBe(axis.days);
      }),
    );
  });

  test("has one column for each of its dates and none for any other", () => {
    fc.assert(
      fc.property(axes, fc.integer({ min: -500, max: 500 }), ({ axis }, away) => {
        const date = addDays(axis.from, away);
        const column = columnOf(axis, date);
        expect(column !== null).toBe(date >= axis.from && date <= axis.to);
        if (column === null) return;
        const { from, to } = datesOf(axis, column);
        expect(from <= date && date <= to).toBe(true);
        expect(daysAlong(axis, date)).toBe(away);
      }),
    );
  });

  test("knows where a value of its columns stands", () => {
    const axis = axisOf("4w", TODAY, since(200));
    expect(placed(axis, [null, "a", null])).toEqual([{ column: 1, date: "2026-06-18", value: "a" }]);
  });
});

test("an episode of a person who was registered twice begins with the first of the two", () => {
  const own = { startDate: "2026-06-01", endDate: null };
  const earlier = { episodes: [{ startDate: "2024-01-01" }, { startDate: "2026-03-01" }] };
  expect(episodeOf(own, [])).toEqual({ start: "2026-06-01", end: null });
  expect(episodeOf(own, [earlier])).toEqual({ start: "2026-03-01", end: null });
  expect(episodeOf(null, [earlier])).toBeNull();
});
