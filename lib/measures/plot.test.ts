import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../time/calendar-date";
import { CATALOGUE, MEASURE_CODES, measureOf, NPRS } from "./catalogue.data";
import { meaningOf } from "./meaning";
import { plotOf } from "./plot";

const on = (...values: number[]) =>
  values.map((value, nth) => ({ date: addDays("2026-07-01", nth * 7), value }));

test("a course goes from the first day to the last, with what is no real change and what matters", () => {
  const { dots, band, important, low, high } = plotOf(NPRS, on(8, 6, 5));
  expect(dots.map(({ x }) => x)).toEqual([0, 50, 100]);
  expect([low, high]).toEqual([4, 10]);
  // From 5 to 9.8, and 3 less than 8.
  expect(band?.top).toBeCloseTo(100 - (5.8 / 6) * 100);
  expect(band?.height).toBeCloseTo((4.8 / 6) * 100);
  expect(important).toBeCloseTo(100 - (1 / 6) * 100);
});

test("nothing is drawn that nobody knows, and one value alone stands in the middle", () => {
  expect(plotOf(CATALOGUE.siras, on(9, 12))).toMatchObject({ band: null, important: null });
  expect(plotOf(NPRS, on(4)).dots).toMatchObject([{ x: 50 }]);
  // Nobody who begins at 1 can fall by 1.8.
  expect(plotOf(NPRS, on(0, 3)).important).toBeNull();
});

test("where a change of pain matters is drawn where it is called important, wherever it began", () => {
  for (let start = 0; start <= 10; start++) {
    const { important, low, high } = plotOf(NPRS, on(start, 10));
    const reached = [...Array(101).keys()]
      .map((tenths) => 10 - tenths / 10)
      .find((now) => meaningOf(NPRS, start, now).kind === "important");
    if (reached === undefined) expect([start, important]).toEqual([start, null]);
    else expect(high - ((important ?? 0) / 100) * (high - low), `${start}`).toBeCloseTo(reached);
  }
});

test("everything drawn has room, whatever the measure", () => {
  const code = fc.constantFrom(...MEASURE_CODES);
  const share = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(code, share, (one, shares) => {
      const scale = measureOf(one);
      const { dots, band, important } = plotOf(
        scale,
        on(...shares.map((part) => Math.round(scale.least + part * (scale.most - scale.least)))),
      );
      const heights = [
        ...dots.map(({ y }) => y),
        ...(band ? [band.top, band.top + band.height] : []),
        ...(important === null ? [] : [important]),
      ];
      for (const y of heights) {
        expect(y).toBeGreaterThanOrEqual(-1e-9);
        expect(y).toBeLessThanOrEqual(100 + 1e-9);
      }
    }),
  );
});
