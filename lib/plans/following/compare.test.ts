import { expect, test } from "vitest";
import { planContent, prescription } from "../schema";
import { refusedExercises } from "./compare";

const exerciseId = "0190a1b2-0000-4000-8000-000000000002";
const daily = { timesPerDay: 1, days: { type: "flexible", perWeek: 7 } };
const bridge = prescription.parse({
  ...{
    id: "0190a1b2-0000-4000-8000-000000000001",
    kind: "strength",
    exerciseId,
    side: null,
    schedule: daily,
  },
  exerciseRevisionId: "0190a1b2-0000-4000-8000-000000000003",
  dose: { sets: 3, reps: 10, holdSeconds: 0, restSeconds: 30 },
});
const drug = prescription.parse({
  ...{ id: "0190a1b2-0000-4000-8000-000000000004", kind: "medication", schedule: daily },
  dose: { name: "Naproxen", instructions: "250 mg", prescriber: "", asNeeded: false },
});
const id = "0190a1b2-0000-4000-8000-000000000005";
const phase = { id, name: "First", weeks: null, effortCeiling: 4, prescriptions: [bridge, drug] };
const content = planContent.parse({ currentPhaseId: id, phases: [phase] });
const refused = (at: number, why: string) =>
  refusedExercises(content, {
    error: "invalid",
    fields: { [`content.phases.0.prescriptions.${at}.dose`]: why },
  });

test("what publishing refuses is named where it is an exercise, and is said to be something else where it is none", () => {
  expect(refused(0, "plan.errors.note-needed")).toEqual({ why: "note", exercises: [exerciseId] });
  expect(refused(0, "plan.errors.side-needed")).toEqual({ why: "refused", exercises: [exerciseId] });
  expect(refused(1, "plan.errors.prompt-unseen")).toEqual({ why: "other", exercises: [] });
});
