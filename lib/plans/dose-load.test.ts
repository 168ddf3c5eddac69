import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { newId } from "../new-id";
import { toStored } from "../stored";
import { type DoseLoad, isSaid, loadToLog } from "./dose-load";
import { doseLoad, prescription } from "./schema";
import { storedPrescription } from "./stored";
import { BANDS, EXERCISE_KINDS, KINDS, type Kind, takesLoad } from "./vocabulary";

const given = (kind: Kind, load?: unknown) => ({
  id: newId(),
  kind,
  exerciseId: newId(),
  exerciseRevisionId: newId(),
  dose: { sets: 3, reps: 10, holdSeconds: 0, restSeconds: 45, ...(load === undefined ? {} : { load }) },
  side: null,
  schedule: { timesPerDay: 1, days: { type: "flexible", perWeek: 3 } },
});
const isLoad = (load: unknown): boolean => doseLoad.safeParse(load).success;

describe("a load", () => {
  it("is one of a weight, a band, a step and words", () => {
    for (const load of [
      { kg: 0.5 },
      { kg: 200 },
      { kg: 2.5 },
      { stepCm: 5 },
      { stepCm: 40 },
      { text: "a book" },
    ])
      expect([load, isLoad(load)]).toEqual([load, true]);
    for (const band of BANDS) expect(isLoad({ band })).toBe(true);
    expect(isLoad({ text: "x".repeat(60) })).toBe(true);
  });

  it("is nothing else: out of range, between the steps, two at once, or empty", () => {
    for (const load of [
      ...[{ kg: 0 }, { kg: 0.25 }, { kg: 200.5 }, { kg: "2" }, { kg: -1 }],
      ...[{ stepCm: 4 }, { stepCm: 41 }, { stepCm: 10.5 }, { band: "pink" }, { band: "" }],
      ...[{ text: "" }, { text: " \u200b " }, { text: "x".repeat(61) }, { text: "a\0" }],
      ...[{}, { kg: 2, band: "red" }, { kg: 2, unit: "lb" }, null, 2, "red"],
    ])
      expect([load, isLoad(load)]).toEqual([load, false]);
  });

  it("belongs to what is done against one", () => {
    expect(KINDS.filter(takesLoad)).toEqual(["motor-control", "strength", "aerobic"]);
    for (const kind of [...EXERCISE_KINDS, "rest-position"] as const) {
      const read = prescription.safeParse(given(kind, { kg: 2 }));
      expect([kind, read.success]).toEqual([kind, takesLoad(kind)]);
      if (!read.success)
        expect(read.error.issues).toMatchObject([{ message: "load-none", path: ["dose", "load"] }]);
      expect(prescription.safeParse(given(kind)).success).toBe(true);
    }
  });
});

const anyLoad: fc.Arbitrary<DoseLoad> = fc.oneof(
  fc.integer({ min: 1, max: 400 }).map((halves) => ({ kg: halves / 2 })),
  fc.constantFrom(...BANDS).map((band) => ({ band })),
  fc.integer({ min: 5, max: 40 }).map((stepCm) => ({ stepCm })),
  fc.constantFrom("a book", "level 3", "two tins").map((words) => ({ text: words })),
);

test("a prescription is read back with its load, and one from before there were loads without any", () => {
  fc.assert(
    fc.property(anyLoad, (load) => {
      const written = prescription.parse(given("strength", load));
      const back = storedPrescription.parse({ ...written, dose: toStored(written.dose) });
      expect(back).toEqual(written);
    }),
  );
  expect("load" in storedPrescription.parse({ ...given("strength"), modifyNotes: {} }).dose).toBe(false);
});

describe("the load of a log", () => {
  it("is what differs from the plan", () => {
    fc.assert(
      fc.property(anyLoad, anyLoad, (planned, used) => {
        expect(loadToLog(planned, planned)).toBeUndefined();
        expect(loadToLog(undefined, used)).toEqual(used);
        const same = JSON.stringify(planned) === JSON.stringify(used);
        expect(loadToLog(planned, used)).toEqual(same ? undefined : used);
      }),
    );
  });

  it("stays what it was where one was said before, even where the plan is the same by now", () => {
    expect(loadToLog(undefined, { kg: 2 })).toEqual({ kg: 2 });
  });

  it("is none where nothing was said", () => {
    expect(loadToLog({ kg: 2 }, null)).toBeUndefined();
    expect(loadToLog({ kg: 2 }, { text: "  " })).toBeUndefined();
    expect(loadToLog({ text: "a book" }, { text: "a book " })).toBeUndefined();
    expect([{ text: " " }, { text: "x" }, { kg: 1 }].map(isSaid)).toEqual([false, true, true]);
  });
});
