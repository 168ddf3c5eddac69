import fc from "fast-check";
import { expect, test } from "vitest";
import type { ConditionId, ExerciseId } from "../../ids";
import { newId } from "../../new-id";
import { addDays } from "../../time/calendar-date";
import { type CheckedExercise, checkExercise, type RecordedCondition } from "../contraindications";
import { type Override, overrideOn } from "./override";

const conditionId = newId<ConditionId>();
const exerciseId = newId<ExerciseId>();
const pair = { conditionId, exerciseId };
const from = "2026-07-01";
const until = "2026-07-15";
const given: Override = { ...pair, from, until };
const pressUp: CheckedExercise = {
  ...{ exerciseId, slug: "prone-press-up", own: false, position: "prone", cautions: [] },
};
const stenosis: RecordedCondition = { id: conditionId, code: "C14", clearedAt: null, endedAt: null };
const check = (on: string, condition = stenosis, redFlagOpen = false, overrides = [given]) =>
  checkExercise(pressUp, { conditions: [condition], redFlagOpen, overrides, on });

test("holds from its first day to the day before its end, whatever the days", () => {
  const day = fc.integer({ min: -40, max: 40 });
  fc.assert(
    fc.property(day, (n) => {
      const on = addDays(from, n);
      expect(overrideOn([given], pair, on) !== null).toBe(n >= 0 && n < 14);
      expect(check(on).verdict).toBe(n >= 0 && n < 14 ? "caution" : "block");
    }),
  );
});

test("the last one given counts alone, so that a shorter one takes back a longer one", () => {
  const back = { ...given, from: "2026-07-05", until: "2026-07-05" };
  expect(overrideOn([given, back], pair, "2026-07-06")).toBeNull();
  const longer = { ...given, from: "2026-07-06", until: "2026-08-01" };
  expect(overrideOn([given, back, longer], pair, "2026-07-20")).toBe(longer);
});

test("is of one exercise under one condition", () => {
  const other = { ...stenosis, id: newId<ConditionId>(), code: "C4" as const };
  const both = { conditions: [stenosis, other], redFlagOpen: false, overrides: [given], on: from };
  expect(checkExercise(pressUp, both)).toEqual({
    verdict: "block",
    reasons: [
      { code: "C4", effect: "block" },
      { code: "C14", effect: "caution", overridden: true },
    ],
  });
  expect(
    checkExercise({ ...pressUp, exerciseId: newId<ExerciseId>() }, { ...both, conditions: [stenosis] })
      .verdict,
  ).toBe("block");
});

test("never opens a red flag, surgery or a fresh fracture that nobody cleared", () => {
  expect(check(from, stenosis, true).verdict).toBe("block");
  for (const code of ["C12", "C16"] as const)
    expect(check(from, { ...stenosis, code }).verdict).toBe("block");
});

test("says nothing of a day that is not asked for", () => {
  const silent = { conditions: [stenosis], redFlagOpen: false, overrides: [given] };
  expect(checkExercise(pressUp, silent).verdict).toBe("block");
});
