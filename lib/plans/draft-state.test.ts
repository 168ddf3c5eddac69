import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PhaseId, PrescriptionId } from "../ids";
import { newId } from "../new-id";
import type { DoseLoad } from "./dose-load";
import { type Edit, edited, sectionOf, tidied } from "./draft-edits";
import { plainEntry } from "./draft-entries";
import { draftReducer, openDraft } from "./draft-state";
import { isFromLibrary } from "./from-library";
import { type PlanContent, type Prescription, planContent } from "./schema";
import { KINDS, type Kind } from "./vocabulary";

const entry = (kind: Kind, id = newId<PrescriptionId>()): Prescription => {
  if (kind === "sitting-limit" || kind === "walking-breaks") return plainEntry(kind, id);
  if (kind === "medication")
    return {
      ...plainEntry(kind, id),
      dose: { name: "N", instructions: "", prescriber: "", asNeeded: false },
    } as Prescription;
  if (kind === "education") return { ...plainEntry(kind, id), dose: { card: "C", text: "" } } as Prescription;
  return {
    id,
    kind,
    exerciseId: newId(),
    exerciseRevisionId: newId(),
    side: null,
    schedule: { timesPerDay: 1, days: { type: "flexible", perWeek: 3 } },
    note: "",
    modifyNotes: {},
    dose: { sets: 2, reps: 8, holdSeconds: 0, restSeconds: 0 },
  };
};

function plan(...kinds: Kind[]): { content: PlanContent; ids: PrescriptionId[]; phaseId: PhaseId } {
  const phaseId = newId<PhaseId>();
  const prescriptions = kinds.map((kind) => entry(kind));
  const content = {
    currentPhaseId: phaseId,
    phases: [{ id: phaseId, name: "One", weeks: null, effortCeiling: 4, prescriptions }],
  };
  return { content, ids: prescriptions.map((p) => p.id), phaseId };
}

const order = (content: PlanContent) => content.phases[0]?.prescriptions.map((p) => p.id);

describe("reordering", () => {
  test("moves among its section alone, past what stands between", () => {
    const { content, ids } = plan("stretch", "strength", "mobility", "strength");
    const [a, b, c, d] = ids as [PrescriptionId, PrescriptionId, PrescriptionId, PrescriptionId];
    expect(order(edited(content, { type: "move", id: c, by: -1 }))).toEqual([c, a, b, d]);
    expect(order(edited(content, { type: "move", id: a, by: 1 }))).toEqual([b, c, a, d]);
    expect(order(edited(content, { type: "move", id: a, by: -1 }))).toEqual([a, b, c, d]);
    expect(order(edited(content, { type: "place", id: a, at: b }))).toEqual([a, b, c, d]);
    expect(order(edited(content, { type: "place", id: d, at: b }))).toEqual([a, d, b, c]);
  });
});

describe("phases", () => {
  test("the current one and the last one stay; another can go", () => {
    const { content, phaseId } = plan("stretch");
    const id = newId<PhaseId>();
    const two = edited(content, { type: "add-phase", id, name: "Two" });
    expect(two.phases[1]).toMatchObject({ name: "Two", effortCeiling: 4, prescriptions: [] });
    expect(edited(two, { type: "remove-phase", id: phaseId })).toBe(two);
    expect(edited(two, { type: "remove-phase", id }).phases).toHaveLength(1);
    expect(edited(two, { type: "make-current", id, known: [] }).currentPhaseId).toBe(id);
  });
});

describe("undo", () => {
  test("takes one step back, and typing in one field is one step", () => {
    const { content, ids } = plan("stretch", "strength");
    const id = ids[0] ?? newId<PrescriptionId>();
    let state = openDraft(content);
    for (const note of ["L", "Le", "Let"])
      state = draftReducer(state, { type: "change", id, change: { note } });
    state = draftReducer(state, { type: "remove", id });
    state = draftReducer(state, { type: "undo" });
    expect(state.content.phases[0]?.prescriptions[0]?.note).toBe("Let");
    state = draftReducer(state, { type: "undo" });
    expect(state.content).toEqual(content);
    state = draftReducer(draftReducer(state, { type: "redo" }), { type: "redo" });
    expect(order(state.content)).toEqual([ids[1]]);
  });

  test("an added row opens, a row that is gone closes, a phase that is gone is left", () => {
    const { content, phaseId } = plan("stretch");
    const added = entry("strength");
    let state = draftReducer(openDraft(content), { type: "add", phaseId, entry: added });
    expect(state.openId).toBe(added.id);
    state = draftReducer(state, { type: "undo" });
    expect(state.openId).toBeNull();
    const id = newId<PhaseId>();
    state = draftReducer(state, { type: "add-phase", id, name: "Two" });
    expect(state.shownPhaseId).toBe(id);
    expect(draftReducer(state, { type: "undo" }).shownPhaseId).toBe(phaseId);
  });

  test("after any edits, undoing them all is where it began, and every plan on the way is one", () => {
    const kinds = fc.constantFrom(...KINDS);
    const step = fc.record({ type: fc.nat(5), at: fc.nat(12), other: fc.nat(12), kind: kinds });
    fc.assert(
      fc.property(fc.array(kinds, { maxLength: 6 }), fc.array(step, { maxLength: 20 }), (start, steps) => {
        const { content } = plan(...start);
        let state = openDraft(content);
        for (const { type, at, other, kind } of steps) {
          const all = state.content.phases.flatMap((p) => p.prescriptions);
          const id = all[at % Math.max(1, all.length)]?.id ?? newId<PrescriptionId>();
          const target = all[other % Math.max(1, all.length)]?.id ?? id;
          const phase = state.content.phases[other % state.content.phases.length];
          const phaseId = phase?.id ?? newId<PhaseId>();
          const edits: Edit[] = [
            { type: "add", phaseId, entry: entry(kind) },
            { type: "remove", id },
            { type: "move", id, by: at % 2 ? 1 : -1 },
            { type: "place", id, at: target },
            { type: "make-current", id: phaseId, known: [] },
            { type: "add-phase", id: newId<PhaseId>(), name: "Next" },
          ];
          const edit = edits[type];
          if (edit && state.content.phases.length < 8) state = draftReducer(state, edit);
          expect(planContent.safeParse(state.content).success).toBe(true);
        }
        while (state.past.length > 0) state = draftReducer(state, { type: "undo" });
        expect(state.content).toEqual(content);
      }),
    );
  });
});

test("every kind stands in one section, and the beginning of a safety note is not kept", () => {
  expect(KINDS.filter((kind) => !sectionOf(kind))).toEqual([]);
  const { content, ids } = plan("stretch");
  const id = ids[0] ?? newId<PrescriptionId>();
  const noted = edited(content, {
    type: "change",
    id,
    change: { modifyNotes: { C1: " a ", C2: "Sit tall" } },
  });
  const kept = tidied(noted).phases[0]?.prescriptions[0];
  expect(kept && isFromLibrary(kept) && kept.modifyNotes).toEqual({ C2: "Sit tall" });
});

test("a load in words is kept once something is written", () => {
  const { content, ids } = plan("strength", "sitting-limit");
  const [id] = ids;
  if (!id) throw new Error("no entry");
  const loadAs = (load: DoseLoad) => {
    const dose = { sets: 2, reps: 8, holdSeconds: 0, restSeconds: 0, load };
    const kept = tidied(edited(content, { type: "change", id, change: { dose } }));
    expect(planContent.safeParse(kept).success).toBe(true);
    const [first] = kept.phases[0]?.prescriptions ?? [];
    return first && isFromLibrary(first) ? first.dose.load : null;
  };
  expect(loadAs({ text: " " })).toBeUndefined();
  expect(loadAs({ text: "a book" })).toEqual({ text: "a book" });
  expect(loadAs({ kg: 2.5 })).toEqual({ kg: 2.5 });
});
