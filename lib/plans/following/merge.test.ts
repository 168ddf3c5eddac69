import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseCatalogue } from "../../exercises/catalogue";
import type { LibraryExercise } from "../../exercises/queries";
import type { ExerciseId, ExerciseRevisionId, PrescriptionId } from "../../ids";
import { newId } from "../../new-id";
import { fromSavedTemplate, shelfFrom, templateContent } from "../draft-sources";
import { isFromLibrary } from "../from-library";
import type { PlanContent, Prescription } from "../schema";
import { findTemplate, instantiateTemplate } from "../templates";
import { type MergeConflict, mergeDigest, mergeTemplate, templateChanges } from "./merge";

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
const shelf = shelfFrom(exercises);
const bySlug = new Map(exercises.map((one) => [one.slug, one]));
const slugOf = (entry: Prescription) =>
  (isFromLibrary(entry) && exercises.find(({ id }) => id === entry.exerciseId)?.slug) || entry.kind;

const context = { shelf, side: "left" as const, identities: [], newId };

function built(): PlanContent {
  const template = findTemplate("disc-extension");
  if (!template) throw new Error("no template");
  return instantiateTemplate(template, {
    symptomaticSide: "left",
    lookup: (slug) => {
      const found = bySlug.get(slug);
      return found && { ...found, exerciseId: found.id };
    },
    newId: () => newId(),
    locale: "en",
  });
}

/** Changes the entries of one phase of a plan or a template. */
const inPhase = (content: PlanContent, at: number, make: (entries: Prescription[]) => Prescription[]) => ({
  ...content,
  phases: content.phases.map((phase, n) =>
    n === at ? { ...phase, prescriptions: make(phase.prescriptions) } : phase,
  ),
});
const perDay = (timesPerDay: number) => (entry: Prescription) =>
  ({ ...entry, schedule: { ...entry.schedule, timesPerDay } }) as Prescription;
const sets = (count: number) => (entry: Prescription) =>
  isFromLibrary(entry) ? { ...entry, dose: { ...entry.dose, sets: count } } : entry;
const only =
  (slug: string, make: (entry: Prescription) => Prescription) =>
  (entries: Prescription[]): Prescription[] =>
    entries.map((entry) => (slugOf(entry) === slug ? make(entry) : entry));
const without = (slug: string) => (entries: Prescription[]) =>
  entries.filter((entry) => slugOf(entry) !== slug);

const first = templateContent(built(), newId);
const planOf = (template: PlanContent) => fromSavedTemplate(template, context);
const slugs = (content: PlanContent, at: number) => content.phases[at]?.prescriptions.map(slugOf) ?? [];
const merged = (plan: PlanContent, from: PlanContent, to: PlanContent, take: string[] = []) => {
  const found = mergeTemplate(plan, { from, to }, { ...context, take });
  if (!found) throw new Error("The phases are the same");
  return found;
};
const [SLIDER, BRIDGE] = ["sciatic-slider-seated", "glute-bridge"];

describe("taking over what a template changed", () => {
  const to = inPhase(first, 1, only(SLIDER, perDay(5)));

  test("a dose or a day that stands as the template had it becomes as the template has it", () => {
    const plan = planOf(first);
    const { content, changes, conflicts } = merged(plan, first, to);
    expect(conflicts).toEqual([]);
    expect(changes).toMatchObject([{ phase: plan.phases[1]?.name, after: { schedule: { timesPerDay: 5 } } }]);
    expect(changes[0]?.before?.id).toBe(changes[0]?.after?.id);
    expect(content.phases[0]).toEqual(plan.phases[0]);
  });

  test("a dose of the patient's own stays beside days that are taken over", () => {
    const plan = inPhase(planOf(first), 1, only(SLIDER, sets(1)));
    const { changes, conflicts } = merged(plan, first, to);
    expect(conflicts).toEqual([]);
    expect(changes).toMatchObject([{ after: { dose: { sets: 1 }, schedule: { timesPerDay: 5 } } }]);
  });

  test("days of the patient's own stay, and are said, until somebody takes the template's", () => {
    const plan = inPhase(planOf(first), 1, only(SLIDER, perDay(1)));
    const { content, changes, conflicts } = merged(plan, first, to);
    expect(changes).toEqual([]);
    expect(content).toEqual(plan);
    expect(conflicts).toMatchObject([{ why: "own", own: { schedule: { timesPerDay: 1 } } }]);
    const taken = merged(plan, first, to, [conflicts[0]?.key ?? ""]);
    expect(taken.conflicts).toEqual([]);
    expect(taken.changes).toMatchObject([{ after: { schedule: { timesPerDay: 5 } } }]);
  });
});

describe("what a conflict says", () => {
  test("is the entry as it stays, and as it becomes where the template's is taken", () => {
    const on = (weekdays: number[]) => (entry: Prescription) =>
      ({ ...entry, schedule: { timesPerDay: 1, days: { type: "weekdays", weekdays } } }) as Prescription;
    const from = inPhase(
      first,
      1,
      only(BRIDGE, (entry) => on([1, 2, 3, 4, 5, 6, 7])(sets(3)(entry))),
    );
    const to = inPhase(from, 1, only(BRIDGE, on([1, 3, 5])));
    const plan = inPhase(
      planOf(from),
      1,
      only(BRIDGE, (entry) => on([2, 4])(sets(2)(entry))),
    );
    const [conflict] = merged(plan, from, to).conflicts;
    const becomes = { dose: { sets: 2 }, schedule: { days: { weekdays: [1, 3, 5] } } };
    expect(conflict).toMatchObject({ own: { schedule: { days: { weekdays: [2, 4] } } }, wanted: becomes });
    expect(merged(plan, from, to, [conflict?.key ?? ""]).changes).toMatchObject([{ after: becomes }]);
  });

  test("stays with what is taken over of it", () => {
    const to = inPhase(
      first,
      1,
      only(SLIDER, (entry) => perDay(5)(sets(6)(entry))),
    );
    const plan = inPhase(planOf(first), 1, only(SLIDER, sets(1)));
    expect(merged(plan, first, to).conflicts).toMatchObject([
      { own: { dose: { sets: 1 }, schedule: { timesPerDay: 5 } }, wanted: { dose: { sets: 6 } } },
    ]);
  });
});

describe("what comes and goes", () => {
  const to = inPhase(first, 1, without(SLIDER));

  test("what the template drops goes, and what it adds comes where it stands in the template", () => {
    const away = merged(planOf(first), first, to);
    expect(slugs(away.content, 1)).toEqual(slugs(to, 1));
    const back = merged(planOf(to), to, first);
    expect(slugs(back.content, 1)).toEqual(slugs(first, 1));
    expect(back.changes).toMatchObject([{ before: null, after: { side: "left" } }]);
  });

  test("what is added goes on under the id it was logged by", () => {
    const { exerciseId, kind } = { exerciseId: bySlug.get(SLIDER)?.id ?? null, kind: "nerve-glide" as const };
    const id = newId<PrescriptionId>();
    const identities = [{ id, kind, exerciseId }];
    const back = mergeTemplate(planOf(to), { from: to, to: first }, { ...context, identities });
    expect(back?.changes[0]?.after?.id).toBe(id);
  });

  test("what the template drops stays where somebody changed it or wrote to the patient about it", () => {
    for (const own of [sets(1), (entry: Prescription) => ({ ...entry, note: "Slowly, with a cushion." })]) {
      const plan = inPhase(planOf(first), 1, only(SLIDER, own));
      const { content, conflicts } = merged(plan, first, to);
      expect(content).toEqual(plan);
      expect(conflicts).toMatchObject([{ why: "own-dropped", wanted: null }]);
      expect(slugs(merged(plan, first, to, [conflicts[0]?.key ?? ""]).content, 1)).toEqual(slugs(to, 1));
    }
  });

  test("what stands twice is left as it is, and said", () => {
    const twice = inPhase(first, 1, (all) => [
      ...all,
      ...all.filter((e) => slugOf(e) === SLIDER).map(perDay(2)),
    ]);
    const plan = planOf(first);
    const { content, conflicts } = merged(plan, first, twice);
    expect(content).toEqual(plan);
    expect(conflicts).toMatchObject([{ why: "twice" }]);
    expect(merged(plan, first, twice, [conflicts[0]?.key ?? ""]).content).toEqual(plan);
  });

  test("what somebody took out does not come back because its dose changed", () => {
    const dosed = inPhase(first, 1, only(BRIDGE, sets(5)));
    const plan = inPhase(planOf(first), 1, without(BRIDGE));
    const { content, conflicts } = merged(plan, first, dosed);
    expect(content).toEqual(plan);
    expect(conflicts).toMatchObject([{ why: "absent", own: null }]);
  });

  test("what somebody added before the template did keeps its own dose", () => {
    const plan = inPhase(planOf(first), 1, only(SLIDER, sets(1)));
    const { content, conflicts } = merged(plan, to, first);
    expect(content).toEqual(plan);
    expect(conflicts).toMatchObject([{ why: "present", own: { dose: { sets: 1 } } }]);
  });
});

test("where the phases are different nothing is guessed", () => {
  const renamed = {
    ...first,
    phases: first.phases.map((phase) => ({ ...phase, name: `New ${phase.name}` })),
  };
  expect(mergeTemplate(planOf(first), { from: first, to: renamed }, context)).toBeNull();
  const to = inPhase(first, 1, without(SLIDER));
  const shorter = { ...planOf(first), phases: planOf(first).phases.filter((_, at) => at !== 1) };
  expect(mergeTemplate(shorter, { from: first, to }, context)).toBeNull();
  // A phase that the plan is without and the template leaves as it was is no matter.
  const later = inPhase(first, 2, without(BRIDGE));
  expect(mergeTemplate(shorter, { from: first, to: later }, context)).not.toBeNull();
});

test("a template's own changes are said as a plan's are", () => {
  const to = inPhase(first, 1, only(SLIDER, perDay(5)));
  expect(templateChanges(first, to, context)?.changes).toHaveLength(1);
});

/** Edits of entries: their dose, their days, a note, gone, or something else beside them. */
const edit = fc.record({
  phase: fc.nat({ max: 3 }),
  entry: fc.nat({ max: 9 }),
  what: fc.constantFrom("sets", "perDay", "note", "gone", "added"),
  count: fc.integer({ min: 1, max: 6 }),
  mayRepeat: fc.boolean(),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;
const applied = (
  content: PlanContent,
  { phase, entry, what, count, mayRepeat }: Edit,
  inTemplate: boolean,
): PlanContent =>
  inPhase(content, phase, (entries) => {
    const it = entries[entry % Math.max(entries.length, 1)];
    if (!it) return entries;
    if (what === "gone") return entries.filter(({ id }) => id !== it.id);
    const other = exercises[(entry * 7 + count * 3) % exercises.length];
    const isThere = entries.some((one) => isFromLibrary(one) && one.exerciseId === other?.id);
    if (what === "added" && other && isFromLibrary(it) && (mayRepeat || !isThere))
      return [
        ...entries,
        {
          ...it,
          id: newId<PrescriptionId>(),
          exerciseId: other.id,
          exerciseRevisionId: other.revisionId,
          modifyNotes: {},
        },
      ];
    const make = {
      sets: sets(count),
      perDay: perDay(count),
      note: (e: Prescription) => e,
      gone: sets(1),
      added: sets(1),
    };
    const note = what === "note" && !inTemplate ? `Mine ${count}` : it.note;
    return entries.map((one) => (one.id === it.id ? { ...make[what](one), note } : one));
  });
const edits = (inTemplate: boolean) => (content: PlanContent, all: readonly Edit[]) =>
  all.reduce((made, one) => applied(made, one, inTemplate), content);
const some = fc.array(edit, { maxLength: 8 });
const unnamed = (content: PlanContent) =>
  content.phases.map(({ name, prescriptions }) => [
    name,
    prescriptions.map(({ id: _, ...entry }) => JSON.stringify(entry)).sort(),
  ]);

describe("whatever was changed", () => {
  test("no change of the template is no change of a plan", () => {
    fc.assert(
      fc.property(some, (mine) => {
        const plan = edits(false)(planOf(first), mine);
        expect(merged(plan, first, first)).toEqual({ content: plan, changes: [], conflicts: [] });
      }),
      { numRuns: 60 },
    );
  });

  test("a plan that nobody touched becomes what the template is", () => {
    fc.assert(
      fc.property(some, (theirs) => {
        const once = theirs.map((one) => ({ ...one, mayRepeat: false }));
        const to = edits(true)(first, once);
        const { content, conflicts } = merged(planOf(first), first, to);
        expect(conflicts).toEqual([]);
        expect(unnamed(content)).toEqual(unnamed(planOf(to)));
      }),
      { numRuns: 100 },
    );
  });

  test("a second time changes nothing, and the same conflicts stand", () => {
    fc.assert(
      fc.property(some, some, (mine, theirs) => {
        const to = edits(true)(first, theirs);
        const once = merged(edits(false)(planOf(first), mine), first, to);
        const again = merged(once.content, first, to);
        expect(again.changes).toEqual([]);
        expect(again.content).toEqual(once.content);
        const keys = (all: MergeConflict[]) => all.map(({ key }) => key);
        expect(keys(again.conflicts)).toEqual(keys(once.conflicts));
      }),
      { numRuns: 100 },
    );
  });

  test("what was changed by hand is never lost", () => {
    fc.assert(
      fc.property(some, some, (mine, theirs) => {
        const before = planOf(first);
        const plan = edits(false)(before, mine);
        const { content } = merged(plan, first, edits(true)(first, theirs));
        const entries = (of: PlanContent) =>
          new Map(of.phases.flatMap((p) => p.prescriptions).map((e) => [e.id, e]));
        const [was, own, now] = [entries(before), entries(plan), entries(content)];
        // Who takes an exercise out and puts the same in again has it as it was, where it is as it was.
        const takenOut = (entry: Prescription) =>
          isFromLibrary(entry)
            ? [...was.values()].find(
                (one) => isFromLibrary(one) && one.exerciseId === entry.exerciseId && !own.has(one.id),
              )
            : undefined;
        for (const [id, mineNow] of own) {
          const original = was.get(id) ?? takenOut(mineNow);
          for (const part of ["dose", "schedule", "note"] as const)
            if (!original || JSON.stringify(original[part]) !== JSON.stringify(mineNow[part]))
              expect(now.get(id)?.[part]).toEqual(mineNow[part]);
        }
        // Nor is what was taken out by hand there again, and no id is there twice.
        for (const at of before.phases.keys()) {
          const gone = slugs(before, at).filter((slug) => !slugs(plan, at).includes(slug));
          expect(slugs(content, at).filter((slug) => gone.includes(slug))).toEqual([]);
        }
        expect(content.phases.flatMap((phase) => phase.prescriptions)).toHaveLength(now.size);
      }),
      { numRuns: 100 },
    );
  });

  test("what a conflict promises is what comes of it", () => {
    fc.assert(
      fc.property(some, some, (mine, theirs) => {
        const [plan, to] = [edits(false)(planOf(first), mine), edits(true)(first, theirs)];
        for (const { key, why, wanted } of merged(plan, first, to).conflicts) {
          if (why === "twice") continue;
          const { changes } = merged(plan, first, to, [key]);
          const said = (entry: Prescription | null) => entry && JSON.stringify({ ...entry, id: "" });
          expect(changes.map(({ after }) => said(after))).toContain(said(wanted));
        }
      }),
      { numRuns: 60 },
    );
  });

  test("what was shown and what is published have one digest, whatever ids they are given", () => {
    fc.assert(
      fc.property(some, some, (mine, theirs) => {
        const [plan, to] = [edits(false)(planOf(first), mine), edits(true)(first, theirs)];
        expect(mergeDigest(merged(plan, first, to))).toBe(mergeDigest(merged(plan, first, to)));
      }),
      { numRuns: 30 },
    );
  });
});
