import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NO_SUMS, shownOf, summed, WHICH } from "./sums";
import type { Spell } from "./vocabulary";

const spell = (said: Spell["said"], from = "2026-07-01"): Spell => ({ said, from, to: from });
const many = (count: number, present: Spell[], changed: Spell[], days = 90) =>
  Array.from({ length: count }, () => ({ present, changed, days }));
const progress = [spell("progress")];
const rowOf = (ran: ReturnType<typeof many>) => shownOf(summed(NO_SUMS, ran))[0];

/** Patients of a clinic, of whom the rules in use proposed it and did not, and those of each whom other numbers move. */
type Counts = { inUse: number; others: number; lost: number; gained: number };
const patientsOf = ({ inUse, others, lost, gained }: Counts) => ({
  ...{ both: inUse - lost, present: lost, changed: gained, neither: others - gained },
});
const seen = (counts: Counts): string => {
  const sum = { patients: patientsOf(counts), present: 0, changed: 0 };
  return JSON.stringify(shownOf({ ...NO_SUMS, progress: sum })[0]?.patients);
};
const upTo = (most: number) => Array.from({ length: most + 1 }, (_, at) => at);
const clinic = fc
  .tuple(fc.integer({ min: 0, max: 130 }), fc.integer({ min: 0, max: 130 }))
  .chain(([inUse, others]) =>
    fc.record({
      ...{ inUse: fc.constant(inUse), others: fc.constant(others) },
      ...{ lost: fc.integer({ min: 0, max: inUse }), gained: fc.integer({ min: 0, max: others }) },
    }),
  );

describe("what an owner sees", () => {
  test("are patients by which rules proposed it, and how many proposals, over all parts, about", () => {
    const first = summed(NO_SUMS, [...many(43, progress, progress), ...many(22, progress, [])]);
    const all = summed(first, [
      ...many(31, [], [...progress, spell("progress", "2026-07-09")]),
      ...many(60, [], []),
    ]);
    expect(shownOf(all)[0]).toEqual({
      said: "progress",
      patients: { both: 45, present: 20, changed: 30, neither: 55 },
      proposals: { present: 65, changed: 105 },
    });
  });

  test("is no group of fewer than ten, one of nobody neither, and no number of proposals beside such a one", () => {
    for (const few of [0, 3, 9]) {
      const row = rowOf([
        ...many(50 - few, progress, progress),
        ...many(few, progress, []),
        ...many(15, [], progress),
        ...many(30, [], []),
      ]);
      expect(row?.patients).toEqual({ both: 50, present: null, changed: 15, neither: 25 });
      expect(row?.proposals).toBeNull();
    }
  });

  test("is nothing where all are fewer than twenty", () => {
    const row = rowOf([...many(12, progress, progress), ...many(3, [], progress)]);
    expect(Object.values(row?.patients ?? {})).toEqual([null, null, null, null]);
    expect(row?.proposals).toBeNull();
  });

  test("counts nobody who had no plan", () => {
    const plans = [...many(30, [], progress), ...many(30, [], [])];
    expect(rowOf([...plans, ...many(40, [], [], 0)])).toEqual(rowOf(plans));
  });
});

/*
 * Of all runs on a clinic the patients of the rules in use are the same, and so are the others: whoever tries many numbers may know
 * both. Then a run tells by its own table alone how many it moves of each, and it is enough to look at one. What steps of
 * one number tell that are strung together is in decision 60.
 */
describe("whoever knows how many the rules in use proposed it of, and the way it is hidden", () => {
  test("works out no group of fewer than ten, from any number of runs", () => {
    fc.assert(
      fc.property(clinic, (counts) => {
        const table = seen(counts);
        const likely = {
          lost: upTo(counts.inUse).filter((lost) => seen({ ...counts, lost }) === table),
          gained: upTo(counts.others).filter((gained) => seen({ ...counts, gained }) === table),
        };
        for (const which of WHICH) {
          const [all, moved] =
            which === "both" || which === "present"
              ? [counts.inUse, likely.lost]
              : [counts.others, likely.gained];
          const few = patientsOf(counts)[which] < 10;
          expect(moved.length).toBeGreaterThanOrEqual(Math.min(few ? 10 : 5, all + 1));
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test("sees the same table of five runs in a row at least that differ by one patient each", () => {
    fc.assert(
      fc.property(clinic, (counts) => {
        const tables = upTo(counts.others).map((gained) => seen({ ...counts, gained }));
        const lengths = [...new Set(tables)].map((one) => tables.lastIndexOf(one) - tables.indexOf(one) + 1);
        for (const length of lengths) expect(length).toBeGreaterThanOrEqual(Math.min(5, counts.others + 1));
        // What is seen once does not come again: each table is of one stretch of counts.
        expect(lengths.reduce((sum, one) => sum + one, 0)).toBe(tables.length);
      }),
      { numRuns: 1_000 },
    );
  });

  test("does not find the number of the rules in use either: of five others a run is published as the very same", () => {
    fc.assert(
      fc.property(clinic, (counts) => {
        const table = seen(counts);
        const all = counts.inUse + counts.others;
        const alike = upTo(all).filter((inUse) => {
          const others = all - inUse;
          return [0, -4, 4].some((by) => {
            const lost = Math.max(0, Math.min(inUse, counts.lost + by));
            return [0, -4, 4].some(
              (more) =>
                seen({ inUse, others, lost, gained: Math.max(0, Math.min(others, counts.gained + more)) }) ===
                table,
            );
          });
        });
        expect(alike.length).toBeGreaterThanOrEqual(Math.min(5, all + 1));
      }),
      { numRuns: 300 },
    );
  });
});
