import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseCatalogue } from "../exercises/catalogue";
import { needsFloor } from "../exercises/floor";
import type { ExerciseId, ExerciseRevisionId } from "../ids";
import { newId } from "../new-id";
import { checkPlan } from "../safety/contraindications";
import { chairAndBed, formFor, replacedIn } from "./chair-and-bed";
import { INSTEAD, ON_A_BED } from "./chair-and-bed.data";
import { isFromLibrary } from "./from-library";
import type { Prescription } from "./schema";
import { instantiateFlare, instantiateTemplate, type TemplateChoices } from "./templates";
import { TEMPLATES } from "./templates.data";
import { trackedCount } from "./tracked";

const catalogue = parseCatalogue(
  readFileSync(new URL("../exercises/catalogue.yaml", import.meta.url), "utf8"),
);
const library = new Map(
  catalogue.map((entry) => [
    entry.slug,
    { ...entry, exerciseId: newId<ExerciseId>(), revisionId: newId<ExerciseRevisionId>() },
  ]),
);
const byId = new Map([...library.values()].map((entry) => [entry.exerciseId, entry]));
const exerciseOf = (entry: Prescription) => (isFromLibrary(entry) ? byId.get(entry.exerciseId) : undefined);
const slugOf = (entry: Prescription) => exerciseOf(entry)?.slug ?? entry.kind;

const choices: TemplateChoices = {
  symptomaticSide: "left",
  lookup: (slug) => library.get(slug),
  newId: () => newId(),
  locale: "en",
};
const onChairAndBed: TemplateChoices = { ...choices, form: "chair-and-bed" };

const known = (slug: string) => {
  const found = library.get(slug);
  if (!found) throw new Error(`no ${slug}`);
  return found;
};

describe.each(TEMPLATES)("the chair-and-bed form of $slug", (template) => {
  const floor = instantiateTemplate(template, choices);
  const bed = instantiateTemplate(template, onChairAndBed);
  const entries = [
    ...bed.phases.flatMap((phase) => phase.prescriptions),
    ...instantiateFlare(template, onChairAndBed),
  ];

  test("has no exercise that needs the floor", () => {
    const exercises = entries.flatMap((entry) => exerciseOf(entry) ?? []);
    expect(exercises.length).toBeGreaterThan(12);
    expect(exercises.filter(needsFloor).map(({ slug }) => slug)).toEqual([]);
  });

  test("passes for somebody who cannot get to the floor, with every note it needs", () => {
    const checked = entries.flatMap((entry) => {
      const exercise = exerciseOf(entry);
      if (!exercise || !isFromLibrary(entry)) return [];
      return [{ id: entry.id, exercise: { ...exercise, own: false }, modifyNotes: entry.modifyNotes }];
    });
    const state = {
      conditions: [{ code: "C18" as const, clearedAt: null, endedAt: null }],
      redFlagOpen: false,
    };
    expect(checkPlan(checked, state)).toEqual({ ok: true, blocked: [], missingNotes: [] });
  });

  test("keeps phases, walking and limits as they are", () => {
    const kept = (content: typeof bed) =>
      content.phases.map(({ name, weeks, effortCeiling, prescriptions }) => ({
        ...{ name, weeks, effortCeiling },
        limits: prescriptions
          .filter((entry) => ["walking", "sitting-limit"].includes(slugOf(entry)))
          .map(({ id: _id, ...entry }) => entry),
        rest: prescriptions.filter((entry) => entry.kind === "rest-position").map(({ schedule }) => schedule),
      }));
    expect(kept(bed)).toEqual(kept(floor));
  });

  test("keeps the rules: no exercise twice in a phase, four tracked at most, the template's pain limit", () => {
    for (const { prescriptions } of bed.phases) {
      const slugs = prescriptions.map(slugOf);
      expect(new Set(slugs).size).toBe(slugs.length);
      const tracked = prescriptions.map((entry) => ({ kind: entry.kind, slug: slugOf(entry) }));
      expect(trackedCount(tracked)).toBeLessThanOrEqual(4);
    }
    const limits = bed.phases
      .flatMap((phase) => phase.prescriptions)
      .filter(isFromLibrary)
      .filter((entry) => entry.kind !== "rest-position")
      .map((entry) => entry.dose.painLimit);
    expect(new Set(limits)).toEqual(new Set([template.painLimit]));
  });

  test("says for every exercise of the floor form what became of it", () => {
    const replaced = replacedIn(template);
    floor.phases.forEach(({ prescriptions }, at) => {
      const after = bed.phases[at]?.prescriptions.map(slugOf) ?? [];
      const gone = prescriptions.map(slugOf).filter((slug) => !after.includes(slug));
      expect(gone).toEqual(replaced[at]?.map(({ slug }) => slug));
      for (const { by } of replaced[at] ?? []) expect(after).toContain(by);
    });
  });
});

test("what is done on a bed tells the patient so", () => {
  const disc = TEMPLATES.find(({ slug }) => slug === "disc-extension");
  if (!disc) throw new Error("no disc-extension");
  const [first] = instantiateTemplate(disc, onChairAndBed).phases;
  const notes = first?.prescriptions.map((entry) => [slugOf(entry), entry.note]);
  expect(notes?.slice(0, 4)).toEqual(
    ["prone-lying", "prone-press-up", "sciatic-slider-supine", "rest-side-lying"].map((slug) => [
      slug,
      "Do it on a firm bed, not on the floor.",
    ]),
  );
});

test("a replaced exercise that its phase already has the other of is left out, not given twice", () => {
  const disc = TEMPLATES.find(({ slug }) => slug === "disc-extension");
  if (!disc) throw new Error("no disc-extension");
  const [, second, third] = replacedIn(disc);
  expect(second).toMatchObject([{ slug: "bird-dog", by: "glute-bridge", leftOut: true }]);
  expect(third).toMatchObject([{ slug: "bird-dog", by: "glute-bridge", leftOut: false }]);
  const [, phase] = chairAndBed(disc).phases;
  expect(phase.filter(({ slug }) => slug === "glute-bridge")).toHaveLength(1);
});

test("the table of replacements is whole: all that is lain down for is there, and none is there for nothing", () => {
  const used = new Set(
    TEMPLATES.flatMap(({ phases, flare, restPosition }) => [
      restPosition,
      ...[...phases.flat(), ...flare].map(({ slug }) => slug),
    ]),
  );
  const lain = (slug: string) => /supine|side-lying|prone|long/.test(known(slug).position);
  expect(ON_A_BED.filter((slug) => !lain(slug) || needsFloor(known(slug)))).toEqual([]);
  const undecided = [...used].filter(
    (slug) => (lain(slug) || needsFloor(known(slug))) && !ON_A_BED.includes(slug) && !INSTEAD[slug],
  );
  expect(undecided).toEqual([]);
  expect(Object.keys(INSTEAD).filter((slug) => !used.has(slug) || ON_A_BED.includes(slug))).toEqual([]);
  expect(Object.values(INSTEAD).filter(({ slug }) => needsFloor(known(slug)))).toEqual([]);
});

test("only the condition that is about the floor chooses this form", () => {
  expect(formFor(["C1", "C17"])).toBe("floor");
  expect(formFor([])).toBe("floor");
  expect(formFor(["C14", "C18"])).toBe("chair-and-bed");
});
