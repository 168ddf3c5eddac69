import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseCatalogue } from "../../exercises/catalogue";
import type { LibraryExercise } from "../../exercises/queries";
import type { ExerciseId, ExerciseRevisionId, PrescriptionId } from "../../ids";
import { newId } from "../../new-id";
import { isFromLibrary } from "../from-library";
import type { PlanContent } from "../schema";
import { findTemplate, instantiateTemplate } from "../templates";
import { carriesOut } from "./carries-out";
import { type DecisionContext, decidedPlan } from "./decided-plan";

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
  exercises,
  safety: { conditions: [], redFlagOpen: false },
  side: "left",
  identities: [],
  newId: () => newId<PrescriptionId>(),
};

/** The second phase of the disc template: press-up, seated slider, bridge, bird-dog. */
const plan = (): PlanContent => {
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
};
const shown = (content: PlanContent) =>
  content.phases
    .find(({ id }) => id === content.currentPhaseId)
    ?.prescriptions.filter(isFromLibrary)
    .map((entry) => exercises.find(({ id }) => id === entry.exerciseId)?.slug) ?? [];
const idOf = (content: PlanContent, slug: string): PrescriptionId => {
  const found = content.phases
    .find(({ id }) => id === content.currentPhaseId)
    ?.prescriptions.find((one) => isFromLibrary(one) && one.exerciseId === bySlug.get(slug)?.id);
  if (!found) throw new Error(`no ${slug}`);
  return found.id;
};

test("an easier variant takes the place of what was stopped, on its side, under another id", () => {
  const before = plan();
  const id = idOf(before, "sciatic-slider-seated");
  const decided = decidedPlan(before, id, "easier", context);
  expect(decided?.entry).toMatchObject({ exerciseId: bySlug.get("sciatic-slider-supine")?.id, side: "left" });
  expect(shown(decided?.content ?? before)).toEqual(
    shown(before).map((slug) => (slug === "sciatic-slider-seated" ? "sciatic-slider-supine" : slug)),
  );
  expect(carriesOut(before, decided?.content ?? before, id)).toBe(true);
});

test("where what is easier is blocked, or in the phase already, there is no such choice", () => {
  const before = plan();
  const id = idOf(before, "sciatic-slider-seated");
  const irritable = {
    conditions: [{ code: "C5" as const, clearedAt: null, endedAt: null }],
    redFlagOpen: true,
  };
  expect(decidedPlan(before, id, "easier", { ...context, safety: irritable })).toBeNull();
  const once = decidedPlan(before, id, "easier", context)?.content ?? before;
  const both = {
    ...once,
    phases: once.phases.map((phase, at) => ({
      ...phase,
      prescriptions: [
        ...phase.prescriptions,
        ...(at === 1 ? (before.phases[1]?.prescriptions.filter((one) => one.id === id) ?? []) : []),
      ],
    })),
  };
  expect(decidedPlan(both, id, "easier", context)).toBeNull();
});

test("half the dose keeps the prescription, taking it out leaves the rest", () => {
  const before = plan();
  const id = idOf(before, "sciatic-slider-seated");
  const half = decidedPlan(before, id, "half", context);
  expect(half?.entry).toMatchObject({ id, dose: { sets: 2, reps: 5 } });
  expect(carriesOut(before, half?.content ?? before, id)).toBe(true);
  const out = decidedPlan(before, id, "take-out", context);
  expect(shown(out?.content ?? before)).toEqual(
    shown(before).filter((slug) => slug !== "sciatic-slider-seated"),
  );
  expect(carriesOut(before, out?.content ?? before, id)).toBe(true);
});

test("a plan without it can't be decided, and a version that leaves it as it is decides nothing", () => {
  const before = plan();
  const id = idOf(before, "sciatic-slider-seated");
  for (const decision of ["easier", "half", "take-out"] as const)
    expect(decidedPlan(before, newId<PrescriptionId>(), decision, context)).toBeNull();
  const other = decidedPlan(before, idOf(before, "glute-bridge"), "half", context)?.content ?? before;
  expect(carriesOut(before, other, id)).toBe(false);
  expect(carriesOut(before, before, id)).toBe(false);
});

test("the least dose is not halved again", () => {
  const content = plan();
  const id = idOf(content, "glute-bridge");
  const least = {
    ...content,
    phases: content.phases.map((phase) => ({
      ...phase,
      prescriptions: phase.prescriptions.map((one) =>
        isFromLibrary(one) && one.id === id
          ? { ...one, dose: { sets: 1, reps: 1, holdSeconds: 0, restSeconds: 0 } }
          : one,
      ),
    })),
  };
  expect(decidedPlan(least, id, "half", context)).toBeNull();
});
