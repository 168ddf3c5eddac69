import fc from "fast-check";
import { expect, test } from "vitest";
import { hiddenOf, namesShown } from "./suppression";
import { LEAST_SHOWN } from "./vocabulary";

/** All that a reader of the table knows, who knows the rule as well. */
const published = (counts: readonly number[]): string => {
  const hidden = hiddenOf(counts);
  if (hidden === null) return "nothing";
  const total = counts.reduce((all, count) => all + count, 0);
  return JSON.stringify([total, counts.map((count, at) => (hidden[at] ? null : count))]);
};

const sizes = fc.array(fc.oneof(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 90 })), {
  minLength: 4,
  maxLength: 4,
});

test("a group of one to nine is hidden, and one of nobody is not", () => {
  expect(hiddenOf([0, 12, 30, 40])).toEqual([false, false, false, false]);
  fc.assert(
    fc.property(sizes, (counts) => {
      const hidden = hiddenOf(counts);
      counts.forEach((count, at) => {
        if (count > 0 && count < LEAST_SHOWN && hidden) expect(hidden[at]).toBe(true);
        if (count === 0 && hidden) expect(hidden[at]).toBe(false);
      });
    }),
    { numRuns: 2_000 },
  );
});

test("what is hidden cannot be worked out: other counts of it are published as the very same table", () => {
  fc.assert(
    fc.property(sizes, (counts) => {
      const hidden = hiddenOf(counts);
      if (hidden === null) return;
      const seen = published(counts);
      counts.forEach((count, at) => {
        if (!hidden[at]) return;
        const elsewhere = counts.flatMap((_, other) =>
          other !== at && hidden[other] ? [1, -1, 2, -2].map((by) => ({ other, by })) : [],
        );
        const alike = elsewhere.filter(({ other, by }) => {
          const changed = counts.map((n, nth) => (nth === at ? n + by : nth === other ? n - by : n));
          return changed.every((n) => n >= 0) && published(changed) === seen;
        });
        expect([counts, count, alike.length > 0]).toEqual([counts, count, true]);
      });
    }),
    { numRuns: 5_000 },
  );
});

test("one small group hides the one beside it as well", () => {
  expect(hiddenOf([4, 20, 30, 40])).toEqual([true, true, false, false]);
  expect(hiddenOf([20, 30, 40, 9])).toEqual([true, false, false, true]);
  expect(hiddenOf([0, 5, 0, 12])).toEqual([false, true, false, true]);
});

test("where too few are left to hide it among, nothing is shown, the total neither", () => {
  expect(hiddenOf([0, 5, 0, 0])).toBeNull();
  expect(hiddenOf([2, 5, 0, 0])).toBeNull();
});

test("neither a name that is shown nor the others together are of fewer than ten", () => {
  const groups = fc.uniqueArray(
    fc.record({ name: fc.option(fc.constantFrom(..."abcdefgh")), count: fc.integer({ min: 1, max: 25 }) }),
    { selector: ({ name }) => name, maxLength: 9 },
  );
  fc.assert(
    fc.property(groups, (given) => {
      const names = namesShown(given);
      const total = given.reduce((all, { count }) => all + count, 0);
      if (names === null) {
        expect(total).toBeLessThan(LEAST_SHOWN);
        return;
      }
      const shown = given.filter(({ name }) => name !== null && names.includes(name));
      for (const { count } of shown) expect(count).toBeGreaterThanOrEqual(LEAST_SHOWN);
      const others = total - shown.reduce((all, { count }) => all + count, 0);
      expect(others === 0 || others >= LEAST_SHOWN).toBe(true);
    }),
  );
});
