import { describe, expect, test } from "vitest";
import type { ExerciseId, ExerciseRevisionId, PhaseId, PrescriptionId } from "../ids";
import { newId } from "../new-id";
import { cardEntry, plainEntry } from "./draft-entries";
import { adoptIdentities, idForAdded, makeCurrent } from "./draft-identities";
import type { PlanContent, Prescription } from "./schema";

const [pressUp, bridge] = [newId<ExerciseId>(), newId<ExerciseId>()];
const revision = newId<ExerciseRevisionId>();
const schedule = { timesPerDay: 1, days: { type: "flexible" as const, perWeek: 3 } };

const exercise = (exerciseId: ExerciseId, sets = 1): Prescription => ({
  id: newId<PrescriptionId>(),
  kind: "strength",
  exerciseId,
  exerciseRevisionId: revision,
  side: null,
  schedule,
  note: "",
  modifyNotes: {},
  dose: { sets, reps: 10, holdSeconds: 0, restSeconds: 0 },
});

function plan(...phases: Prescription[][]): PlanContent {
  const made = phases.map((prescriptions, at) => ({
    id: newId<PhaseId>(),
    name: `Phase ${at + 1}`,
    weeks: null,
    effortCeiling: 4,
    prescriptions,
  }));
  return { phases: made, currentPhaseId: made[0]?.id ?? newId<PhaseId>() };
}

const ids = (content: PlanContent) => content.phases.map((p) => p.prescriptions.map((entry) => entry.id));

describe("making a phase the current one", () => {
  test("what both phases prescribe goes on under the id it was logged by", () => {
    const [one, same, other] = [exercise(pressUp), exercise(pressUp, 3), exercise(bridge)];
    const content = plan([one], [other, same]);
    const next = makeCurrent(content, content.phases[1]?.id ?? "", []);
    expect(next.currentPhaseId).toBe(content.phases[1]?.id);
    expect(ids(next)).toEqual([[same.id], [other.id, one.id]]);
    expect(next.phases[1]?.prescriptions[1]).toEqual({ ...same, id: one.id });
  });

  test("there and back again is the plan it was", () => {
    const content = plan([exercise(pressUp), exercise(bridge)], [exercise(bridge), exercise(pressUp)]);
    const there = makeCurrent(content, content.phases[1]?.id ?? "", []);
    expect(makeCurrent(there, content.currentPhaseId, [])).toEqual(content);
    expect(makeCurrent(content, newId(), [])).toBe(content);
  });
});

describe("a phase that did without an exercise", () => {
  const [lived, later] = [exercise(pressUp), exercise(pressUp, 3)];
  const known = [lived, later].map(({ id }) => ({ id, kind: "strength" as const, exerciseId: pressUp }));
  const content = plan([lived], [exercise(bridge)], [later]);
  const phase = (at: number) => content.phases[at]?.id ?? "";
  const throughTheSecond = makeCurrent(makeCurrent(content, phase(1), known), phase(2), known);

  test("does not cut it from its logs when it comes back", () => {
    expect(ids(throughTheSecond)[2]).toEqual([lived.id]);
    expect(throughTheSecond.phases[2]?.prescriptions[0]).toEqual({ ...later, id: lived.id });
    expect(new Set(ids(throughTheSecond).flat()).size).toBe(3);
  });

  test("nor when the phase it was in is gone, and the way back is the plan it was", () => {
    const without = {
      ...content,
      phases: content.phases.slice(1),
      currentPhaseId: content.phases[1]?.id as PhaseId,
    };
    expect(ids(makeCurrent(without, phase(2), known))[1]).toEqual([lived.id]);
    const back = makeCurrent(makeCurrent(throughTheSecond, phase(1), known), phase(0), known);
    expect(back).toEqual(content);
  });
});

describe("ids of earlier versions", () => {
  const known = [{ id: newId<PrescriptionId>(), kind: "strength" as const, exerciseId: bridge }];

  test("an exercise that comes back takes its id up again, once", () => {
    const added = { kind: "strength" as const, exerciseId: bridge };
    const fresh = newId<PrescriptionId>();
    expect(idForAdded(plan([]), added, known, fresh)).toBe(known[0]?.id);
    const held = adoptIdentities(plan([exercise(bridge)]), known);
    expect(ids(held)).toEqual([[known[0]?.id]]);
    expect(idForAdded(held, added, known, fresh)).toBe(fresh);
    expect(idForAdded(plan([]), { ...added, kind: "stretch" }, known, fresh)).toBe(fresh);
  });

  test("a limit of standing doesn't go on under the id that one of sitting was answered by", () => {
    const sat = [{ id: newId<PrescriptionId>(), kind: "sitting-limit" as const, exerciseId: null }];
    const fresh = newId<PrescriptionId>();
    const idFor = (kind: "sitting-limit" | "standing-limit") =>
      idForAdded(plan([]), { kind, exerciseId: null }, sat, fresh);
    expect([idFor("sitting-limit"), idFor("standing-limit")]).toEqual([sat[0]?.id, fresh]);
    const standing = plainEntry("standing-limit", newId<PrescriptionId>());
    const sitting = plainEntry("sitting-limit", newId<PrescriptionId>());
    expect(ids(adoptIdentities(plan([standing, sitting]), sat))).toEqual([[standing.id, sat[0]?.id]]);
    const both = plan([sitting], [standing]);
    expect(ids(makeCurrent(both, both.phases[1]?.id ?? "", []))).toEqual([[sitting.id], [standing.id]]);
  });

  test("drugs are told apart by their own id alone", () => {
    const drug = [{ id: newId<PrescriptionId>(), kind: "medication" as const, exerciseId: null }];
    const fresh = newId<PrescriptionId>();
    expect(idForAdded(plan([]), { kind: "medication", exerciseId: null }, drug, fresh)).toBe(fresh);
  });

  test("a card that was read goes on as read when it is given again, and no other does in its place", () => {
    const [fresh, id] = [newId<PrescriptionId>(), newId<PrescriptionId>()];
    const known = [{ id, kind: "education" as const, exerciseId: null, card: "sleep" }];
    const given = (card: string | null, content = plan([])) =>
      idForAdded(content, { kind: "education", exerciseId: null, card }, known, fresh);
    expect(given("sleep")).toBe(id);
    expect(given("flares")).toBe(fresh);
    expect(given(null)).toBe(fresh);
    expect(given("sleep", plan([cardEntry({ slug: "sleep", title: "Sleep" }, id)]))).toBe(fresh);
    const content = plan([cardEntry({ slug: "flares", title: "Flares" }, fresh)], []);
    expect(ids(adoptIdentities(content, known))).toEqual([[fresh], []]);
  });
});
