import fc from "fast-check";
import { expect, test } from "vitest";
import { type Episode, outcomesOf } from "./outcomes";
import { spreadOf } from "./spread";

const some = (count: number, one: Episode): Episode[] => Array.from({ length: count }, () => one);
const tableOf = (...given: Parameters<typeof outcomesOf>) => {
  const { table } = outcomesOf(...given);
  if (!table) throw new Error("There are enough");
  return table;
};
const of = (adherence: number | null, start: number, now: number, plan = "Knee plan"): Episode => ({
  ...{ adherence, start, now, plan },
});

test("the middle half lies straight between the values it falls between", () => {
  expect(spreadOf([])).toBeNull();
  expect(spreadOf([3])).toEqual({ low: 3, median: 3, high: 3 });
  expect(spreadOf([4, 1, 2, 3])).toEqual({ low: 1.75, median: 2.5, high: 3.25 });
});

test("the middle half is within the values, in order, and does not go by their order", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -10, max: 10 }), { minLength: 1 }), (values) => {
      const spread = spreadOf(values);
      if (!spread) throw new Error("There are values");
      const { low, median, high } = spread;
      expect(Math.min(...values) <= low && low <= median && median <= high).toBe(true);
      expect(high).toBeLessThanOrEqual(Math.max(...values));
      expect(spreadOf(values.toReversed())).toEqual(spread);
    }),
  );
});

test("an episode is in the group of its exact adherence, never of a rounded one", () => {
  const { groups, counted } = tableOf("nprs-leg", [
    ...some(10, of(0.3999, 6, 5)),
    ...some(11, of(0.4, 6, 4)),
    ...some(12, of(0.7996, 6, 3)),
    ...some(13, of(1, 6, 2)),
  ]);
  expect(groups.map(({ shown }) => shown?.count)).toEqual([10, 11, 12, 13]);
  expect(groups.map(({ shown }) => shown?.spread?.median)).toEqual([-1, -2, -3, -4]);
  expect(counted).toBe(46);
});

test("a group of nine is hidden, and another with it", () => {
  const { groups } = tableOf("nprs-leg", [...some(9, of(0.2, 6, 5)), ...some(30, of(0.5, 6, 5))]);
  expect(groups.map(({ shown }) => shown?.count)).toEqual([undefined, undefined, 0, 0]);
});

test("of nine episodes nothing is said at all", () => {
  expect(outcomesOf("nprs-leg", some(9, of(0.9, 6, 5))).table).toBeNull();
});

test("what is missing is said, and not of fewer than ten", () => {
  const episodes = [
    ...some(12, of(0.9, 6, 5)),
    ...some(14, of(null, 6, 5)),
    ...some(3, { adherence: 0.9, start: 6, now: null, plan: null }),
  ];
  const { table, noAdherence, noChange } = outcomesOf("nprs-leg", episodes);
  expect([table?.counted, noAdherence, noChange]).toEqual([12, 14, null]);
});

/** What a clinic's pages of all measures say together, an episode being one value of each measure or none. */
const MEASURES = ["nprs-leg", "nprs-back", "nprs-knee"] as const;
type Told = { adherence: number | null; values: Pick<Episode, "start" | "now">[] };
const saidOf = (clinic: readonly Told[]) =>
  MEASURES.map((code, at) =>
    outcomesOf(
      code,
      clinic.map(({ adherence, values }) => ({
        ...{ adherence, plan: null },
        ...(values[at] ?? { start: null, now: null }),
      })),
    ),
  );
const nothing = { start: null, now: null };
const value = fc.constantFrom(nothing, { start: 6, now: null }, { start: 6, now: 4 }, { start: 6, now: 4 });
const clinics = fc
  .array(
    fc.record({
      times: fc.integer({ min: 1, max: 12 }),
      one: fc.record({
        adherence: fc.constantFrom(null, 0.2, 0.5, 0.9, 0.9),
        values: fc.tuple(value, value, value).map((values) => [...values]),
      }),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((given) => given.flatMap(({ times, one }) => Array.from({ length: times }, () => one)));

test("of what is left out no number under ten can be found, by all measures together either", () => {
  fc.assert(
    fc.property(clinics, (clinic) => {
      const said = JSON.stringify(saidOf(clinic));
      saidOf(clinic).forEach(({ noChange, noAdherence }, at) => {
        const left = [
          ...(noChange === null ? [{ adherence: 0.9, value: { start: 6, now: null } }] : []),
          ...(noAdherence === null ? [{ adherence: null, value: { start: 6, now: 4 } }] : []),
        ];
        for (const { adherence, value: one } of left) {
          const more = { adherence, values: MEASURES.map((_, nth) => (nth === at ? one : nothing)) };
          const like = clinic.findIndex(
            ({ values, ...told }) =>
              values[at]?.start === 6 &&
              values[at]?.now === one.now &&
              (one.now === null || told.adherence === null),
          );
          const fewer = clinic.map(({ values, ...told }, nth) =>
            nth === like ? { ...told, values: values.with(at, nothing) } : { ...told, values },
          );
          // With one more of them, or with one fewer, the pages of all measures say the very same.
          const others = [[...clinic, more], fewer].map((other) => JSON.stringify(saidOf(other)));
          expect(others).toContain(said);
        }
      });
    }),
    { numRuns: 300 },
  );
});

test("plans of few people are others together, under no name", () => {
  const { plans } = tableOf("nprs-leg", [
    ...some(20, of(0.9, 6, 5, "Knee plan")),
    ...some(12, of(0.9, 6, 5, "Other plan")),
    ...some(4, of(0.9, 6, 5, "Plan of one person")),
  ]);
  expect(plans.map(({ name, shown }) => [name, shown.count])).toEqual([
    ["Knee plan", 20],
    [null, 16],
  ]);
});

test("the change that matters goes by where the middle one began, and by what is better", () => {
  expect(tableOf("nprs-leg", some(10, of(0.9, 9, 5))).important).toEqual({ change: -3, start: 9 });
  expect(tableOf("nprs-leg", some(10, of(0.9, 5, 4))).important).toEqual({ change: -2, start: 5 });
  expect(tableOf("ears", some(10, of(0.9, 9, 15))).important).toEqual({ change: 5.5, start: 9 });
  expect(tableOf("chair-stand", some(10, of(0.9, 9, 15))).important).toBeNull();
});
