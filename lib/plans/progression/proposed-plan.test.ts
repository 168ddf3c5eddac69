import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseCatalogue } from "../../exercises/catalogue";
import type { LibraryExercise } from "../../exercises/queries";
import type { ExerciseId, ExerciseRevisionId, PlanVersionId, PrescriptionId } from "../../ids";
import { newId } from "../../new-id";
import type { DecisionContext } from "../decisions/decided-plan";
import { edited } from "../draft-edits";
import { isFromLibrary } from "../from-library";
import type { LibraryPrescription, PlanContent } from "../schema";
import { findTemplate, instantiateTemplate } from "../templates";
import { proposedPlan } from "./proposed-plan";
import { PRESENT_RULES } from "./rules.data";
import type { Evaluation } from "./vocabulary";

const exercises = parseCatalogue(
  readFileSync(new URL("../../exercises/catalogue.yaml", import.meta.url), "utf8"),
).map(
  (exercise): LibraryExercise => ({
    ...exercise,
    ...{ id: newId<ExerciseId>(), revisionId: newId<ExerciseRevisionId>(), revision: 1 },
    ...{ own: false, variantOf: null, archived: false },
    drawing: null,
  }),
);
const bySlug = new Map(exercises.map((one) => [one.slug, one]));
const context: DecisionContext = {
  ...{ exercises, safety: { conditions: [], redFlagOpen: false }, side: "left", identities: [] },
  newId: () => newId<PrescriptionId>(),
};

/** The second phase of the disc template: press-up, seated slider, bridge, bird-dog, walking. */
function plan(): PlanContent {
  const template = findTemplate("disc-extension");
  if (!template) throw new Error("no template");
  const content = instantiateTemplate(template, {
    symptomaticSide: "left",
    lookup: (slug) => {
      const found = bySlug.get(slug);
      return found && { ...found, exerciseId: found.id };
    },
    newId: () => newId(),
    locale: "en",
  });
  return { ...content, currentPhaseId: content.phases[1]?.id ?? content.currentPhaseId };
}
const shown = (content: PlanContent): LibraryPrescription[] =>
  content.phases.find(({ id }) => id === content.currentPhaseId)?.prescriptions.filter(isFromLibrary) ?? [];
const slugOf = ({ exerciseId }: LibraryPrescription) =>
  exercises.find(({ id }) => id === exerciseId)?.slug ?? "";
const entryOf = (content: PlanContent, slug: string): LibraryPrescription => {
  const found = shown(content).find((entry) => slugOf(entry) === slug);
  if (!found) throw new Error(`no ${slug}`);
  return found;
};
const evaluation = (more: Partial<Evaluation>): Evaluation => ({
  ...{ rules: 1, outcome: "progress", versionId: "v" as PlanVersionId, phase: 2, grounds: [], triggers: [] },
  ...{ criteria: [], gate: [], subjects: [], review: false },
  ...more,
});
const proposed = (content: PlanContent, more: Partial<Evaluation>) =>
  proposedPlan(content, evaluation(more), { context, rules: PRESENT_RULES });

describe("more", () => {
  test("is one dose by one variable: of the first exercise that can grow", () => {
    const content = plan();
    const [glide, bridge] = [entryOf(content, "sciatic-slider-seated"), entryOf(content, "bird-dog")];
    const found = proposed(content, { subjects: [glide.id, bridge.id] });
    expect(found?.changes.map(({ kind, before }) => [kind, slugOf(before)])).toEqual([["reps", "bird-dog"]]);
    expect(shown(found?.content ?? content).map(({ id }) => id)).toEqual(shown(content).map(({ id }) => id));
    expect(entryOf(found?.content ?? content, "bird-dog").dose.reps).toBeGreaterThan(bridge.dose.reps);
  });

  test("is a harder exercise where no dose can grow, and nothing where none is safe", () => {
    const content = plan();
    const bridge = entryOf(content, "glute-bridge");
    const dose = { ...bridge.dose, reps: 12 };
    const full = edited(content, { type: "change", id: bridge.id, change: { dose } });
    const found = proposed(full, { subjects: [bridge.id] });
    expect(found?.changes.map(({ kind, after }) => [kind, slugOf(after)])).toEqual([
      ["harder", bySlug.get("glute-bridge")?.harder[0]],
    ]);
    expect(proposed(full, { subjects: [] })).toBeNull();
  });
});

describe("less", () => {
  test("is an easier exercise in the place of what was too hard, else half of it", () => {
    const content = plan();
    const [slider, walking] = [entryOf(content, "sciatic-slider-seated"), entryOf(content, "walking")];
    const found = proposed(content, { outcome: "regress", subjects: [slider.id, walking.id] });
    expect(found?.changes.map(({ kind, after }) => [kind, slugOf(after)])).toEqual([
      ["easier", "sciatic-slider-supine"],
      ["half", "walking"],
    ]);
    expect(found?.changes[1]?.after.dose.holdSeconds).toBe(walking.dose.holdSeconds / 2);
  });

  test("is all exercise but walking at half its dose where the leg says so; rest and walking stay", () => {
    const content = plan();
    const found = proposed(content, { outcome: "regress" });
    const after = found?.content ?? content;
    expect(entryOf(after, "walking")).toEqual(entryOf(content, "walking"));
    const rest = shown(content).find(({ kind }) => kind === "rest-position");
    expect(shown(after).find(({ kind }) => kind === "rest-position")).toEqual(rest);
    expect(entryOf(after, "glute-bridge").dose.reps).toBe(
      Math.ceil(entryOf(content, "glute-bridge").dose.reps / 2),
    );
    expect(found?.changes.every(({ kind }) => kind === "half")).toBe(true);
  });
});

test("the next phase becomes the current one and nothing else changes; after the last there is none", () => {
  const content = plan();
  const found = proposed(content, { outcome: "next-phase" });
  expect(found?.content.currentPhaseId).toBe(content.phases[2]?.id);
  expect(found?.phase).toEqual({ from: content.phases[1]?.name, to: content.phases[2]?.name });
  const last = { ...content, currentPhaseId: content.phases[3]?.id ?? content.currentPhaseId };
  expect(proposed(last, { outcome: "next-phase" })).toBeNull();
});

test("a hold makes nothing of the plan", () => {
  expect(proposed(plan(), { outcome: "hold" })).toBeNull();
});
