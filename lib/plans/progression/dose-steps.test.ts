import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exerciseDose } from "../schema";
import { EXERCISE_KINDS, takesLoad } from "../vocabulary";
import { raisedDose } from "./dose-steps";
import { PRESENT_RULES } from "./rules.data";

const raised = (dose: object, kind: (typeof EXERCISE_KINDS)[number] = "strength") =>
  raisedDose(
    kind,
    exerciseDose.parse({ sets: 3, reps: 10, holdSeconds: 0, restSeconds: 60, ...dose }),
    PRESENT_RULES,
  );

describe("a dose grows", () => {
  test("by repetitions up to the top of their range, then by the weight it is done against", () => {
    expect(raised({ reps: 10 })).toMatchObject({ change: "reps", dose: { reps: 11, sets: 3 } });
    expect(raised({ reps: 8, holdSeconds: 5 })).toMatchObject({ dose: { reps: 9, holdSeconds: 5 } });
    expect(raised({ reps: 12, load: { kg: 5 } })).toMatchObject({
      change: "load",
      dose: { reps: 12, load: { kg: 5.5 } },
    });
    expect(raised({ reps: 12, load: { kg: 2.5 } })).toMatchObject({ dose: { load: { kg: 3 } } });
  });

  test("by time where it is timed: whole minutes of a walk, seconds of a hold", () => {
    expect(raised({ sets: 1, reps: 1, holdSeconds: 600 }, "aerobic")).toMatchObject({
      change: "time",
      dose: { holdSeconds: 660 },
    });
    expect(raised({ reps: 1, holdSeconds: 20 })).toMatchObject({ dose: { holdSeconds: 22 } });
  });

  test("not where no step of ten to twenty percent is there, nor where more is no progress", () => {
    expect(raised({ reps: 4 })).toBeNull();
    expect(raised({ reps: 12 })).toBeNull();
    expect(raised({ reps: 12, load: { kg: 1 } })).toBeNull();
    expect(raised({ reps: 12, load: { band: "red" } })).toBeNull();
    expect(raised({ reps: 12, load: { stepCm: 10 } })).toBeNull();
    expect(raised({ reps: 10 }, "stretch")).toBeNull();
    expect(raised({ reps: 10 }, "nerve-glide")).toBeNull();
  });

  test("by one variable alone, by ten to twenty percent, into a dose that may be prescribed", () => {
    const load = fc.option(
      fc.integer({ min: 1, max: 400 }).map((n) => ({ kg: n / 2 })),
      { nil: undefined },
    );
    const anyDose = fc.record({
      sets: fc.integer({ min: 1, max: 20 }),
      reps: fc.integer({ min: 1, max: 100 }),
      holdSeconds: fc.integer({ min: 0, max: 7200 }),
      restSeconds: fc.integer({ min: 0, max: 900 }),
      load,
    });
    fc.assert(
      fc.property(anyDose, fc.constantFrom(...EXERCISE_KINDS), (dose, kind) => {
        const found = raisedDose(kind, dose, PRESENT_RULES);
        if (!found) return;
        expect(takesLoad(kind)).toBe(true);
        expect(exerciseDose.safeParse(found.dose).success).toBe(true);
        const pairs = [
          [dose.sets, found.dose.sets],
          [dose.reps, found.dose.reps],
          [dose.holdSeconds, found.dose.holdSeconds],
          [dose.load?.kg ?? 0, found.dose.load && "kg" in found.dose.load ? found.dose.load.kg : 0],
        ];
        const grown = pairs.filter(([before, after]) => before !== after);
        expect(grown).toHaveLength(1);
        for (const [before = 0, after = 0] of grown) {
          expect(after * 100).toBeGreaterThanOrEqual(before * 110);
          expect(after * 100).toBeLessThanOrEqual(before * 120);
        }
      }),
    );
  });
});
