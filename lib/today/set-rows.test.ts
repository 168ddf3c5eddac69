import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { doseRows, logRows, setsOfRows, targetOf } from "./set-rows";

const dose = { sets: 2, reps: 10, holdSeconds: 3, restSeconds: 30 };
const counted = { dose, timed: false, sides: [] };
const walk = { dose: { sets: 1, reps: 1, holdSeconds: 600, restSeconds: 0 }, timed: true, sides: [] };
const bothSides = { dose, timed: false, sides: ["left", "right"] as const };

describe("sets as the form shows them", () => {
  test("begin with the dose, side after side", () => {
    expect(doseRows(counted).map((row) => row.amount)).toEqual([10, 10]);
    expect(doseRows(bothSides).map((row) => row.side)).toEqual(["left", "left", "right", "right"]);
    expect(targetOf(walk)).toBe(600);
  });

  test("a bare tick is the whole dose, a set without a side was done on each", () => {
    expect(logRows(counted, { sets: [] })).toEqual(doseRows(counted));
    expect(logRows(bothSides, { sets: [{ reps: 8 }] })).toEqual([
      { side: "left", amount: 8 },
      { side: "right", amount: 8 },
    ]);
  });

  test("are logged in seconds where the dose is timed, and an empty set not at all", () => {
    expect(setsOfRows(doseRows(walk), true)).toEqual([{ seconds: 600 }]);
    expect(setsOfRows(doseRows(counted, 0), false)).toEqual([]);
  });

  test("what was logged comes back as it was", () => {
    const side = fc.constantFrom("left" as const, "right" as const);
    const given = fc.array(fc.record({ reps: fc.integer({ min: 1, max: 500 }), side }), { minLength: 1 });
    fc.assert(
      fc.property(given, (sets) => {
        const ordered = [...sets].sort((a, b) => a.side.localeCompare(b.side));
        expect(setsOfRows(logRows(bothSides, { sets: ordered }), false)).toEqual(ordered);
      }),
    );
  });
});
