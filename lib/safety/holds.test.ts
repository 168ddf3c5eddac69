import { expect, test } from "vitest";
import type { PrescriptionId } from "../ids";
import type { CheckedExercise, RecordedCondition } from "./contraindications";
import { effectsOf, type Prescribed } from "./holds";

const code = "C6";
const block = ["step-up"];
const modify = ["walking"];
const condition: RecordedCondition = { code, clearedAt: null, endedAt: null };
const builtIn = (slug = ""): CheckedExercise => ({
  slug,
  own: false,
  position: "standing",
  cautions: [code],
});
const prescribed = (id: string, exercise: CheckedExercise, note?: string): Prescribed => ({
  prescriptionId: id as PrescriptionId,
  exercise,
  modifyNotes: note === undefined ? {} : { [code]: note },
});

test("what a condition blocks is told from what lacks its note, and what has one is neither", () => {
  const plan = [
    prescribed("blocked", builtIn(block[0])),
    prescribed("lacking", builtIn(modify[0])),
    prescribed("blank", builtIn(modify[0]), "  "),
    prescribed("unseen", builtIn(modify[0]), "\u200b\u2060\u3164"),
    prescribed("noted", builtIn(modify[0]), "Half the range"),
    prescribed("other", { ...builtIn("clamshell-of-nobody"), cautions: [] }),
  ];
  expect(effectsOf(condition, plan)).toEqual({
    blocked: ["blocked"],
    lackingNotes: ["lacking", "blank", "unseen"],
  });
});

test("a prescription of two versions is named once; where one of them is blocked, no note helps it", () => {
  const twice = [prescribed("one", builtIn(block[0])), prescribed("one", builtIn(block[0]))];
  expect(effectsOf(condition, twice).blocked).toEqual(["one"]);
  const both = [prescribed("one", builtIn(modify[0])), prescribed("one", builtIn(block[0]))];
  expect(effectsOf(condition, both)).toEqual({ blocked: ["one"], lackingNotes: [] });
});

test("a condition that is over does nothing", () => {
  const plan = [prescribed("blocked", builtIn(block[0])), prescribed("lacking", builtIn(modify[0]))];
  const over = { ...condition, endedAt: "2026-07-01T10:00:00Z" };
  expect(effectsOf(over, plan)).toEqual({ blocked: [], lackingNotes: [] });
});
