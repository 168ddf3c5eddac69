import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clustered, labelled, runsOf } from "./placing";

const TOTAL = 84;
const marks = fc.array(fc.record({ at: fc.double({ min: 0, max: TOTAL, noNaN: true }), id: fc.uuid() }), {
  maxLength: 60,
});
const size = fc.double({ min: 0.5, max: 20, noNaN: true });
/** What floating point adds is no overlap. */
const EXACT = 1e-9;

describe("marks", () => {
  test("stand together where they would touch", () => {
    const found = clustered([{ at: 10 }, { at: 0 }, { at: 12 }, { at: 84 }], TOTAL, 4);
    expect(found.map(({ at, marks: own }) => [at, own.length])).toEqual([
      [2, 1],
      [10, 2],
      [82, 1],
    ]);
  });

  test("never touch, never reach out of the lane, and are each drawn once", () => {
    fc.assert(
      fc.property(marks, size, (all, wide) => {
        const found = clustered(all, TOTAL, wide);
        for (const [nth, { at }] of found.entries()) {
          expect(at - wide / 2).toBeGreaterThanOrEqual(-EXACT);
          expect(at + wide / 2).toBeLessThanOrEqual(TOTAL + EXACT);
          const next = found[nth + 1];
          if (next) expect(next.at - at).toBeGreaterThanOrEqual(wide - EXACT);
        }
        const drawn = found.flatMap((cluster) => cluster.marks.map(({ id }) => id));
        expect(drawn.sort()).toEqual(all.map(({ id }) => id).sort());
      }),
    );
  });
});

describe("labels", () => {
  test("begin where they stand; the last one ends with the lane, and one without room has no words", () => {
    expect(
      labelled([{ at: 0 }, { at: 3 }, { at: 20 }, { at: 82 }], TOTAL, 5).map(({ words }) => words),
    ).toEqual([...[null, 3, 20, 79]]);
  });

  test("never touch, never reach out of the lane, and none is lost", () => {
    fc.assert(
      fc.property(marks, size, (all, wide) => {
        const found = labelled(all, TOTAL, wide);
        expect(found.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort());
        const written = found.flatMap(({ words }) => words ?? []).sort((a, b) => a - b);
        for (const [nth, words] of written.entries()) {
          expect(words).toBeGreaterThanOrEqual(0);
          expect(words + wide).toBeLessThanOrEqual((written[nth + 1] ?? TOTAL) + EXACT);
        }
        if (all.length > 0) expect(written.length, "the latest is written").toBeGreaterThan(0);
      }),
    );
  });
});

describe("runs", () => {
  test("are neighbours of one kind, and what lies between parts them", () => {
    expect(runsOf(["a", "a", null, "a", "b"])).toEqual([
      { kind: "a", start: 0, length: 2 },
      { kind: "a", start: 3, length: 1 },
      { kind: "b", start: 4, length: 1 },
    ]);
  });

  test("hold each day that has a kind, once, and no other", () => {
    const days = fc.array(fc.option(fc.constantFrom("paused", "flare", "locked")), { maxLength: 90 });
    fc.assert(
      fc.property(days, (kinds) => {
        const held = kinds.map((): string | null => null);
        for (const { kind, start, length } of runsOf(kinds)) {
          expect(held.slice(start, start + length).every((day) => day === null)).toBe(true);
          held.fill(kind, start, start + length);
        }
        expect(held).toEqual(kinds);
      }),
    );
  });
});
