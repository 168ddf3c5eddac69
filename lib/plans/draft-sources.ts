import type { LibraryExercise } from "../exercises/queries";
import type { CatalogueDose } from "../exercises/schema";
import type { Laterality, LibraryKind, Side } from "../exercises/vocabulary";
import type { ExerciseId, ExerciseRevisionId, PhaseId, PrescriptionId } from "../ids";
import {
  type CheckedExercise,
  checkExercise,
  checkedFrom,
  type SafetyState,
} from "../safety/contraindications";
import { isFromLibrary } from "./from-library";
import type { DraftSource, LibraryPrescription, PlanContent, Prescription } from "./schema";
import { findTemplate, instantiateTemplate, SCIATIC_SLIDERS } from "./templates";

/** An exercise as the library has it now. */
export type ShelfExercise = {
  exerciseId: ExerciseId;
  revisionId: ExerciseRevisionId;
  kind: LibraryKind;
  laterality: Laterality;
  dose: CatalogueDose;
  /** A built-in's slug, which templates name; null for a clinic's own. */
  builtIn: string | null;
  checked: CheckedExercise;
};
export type Shelf = ReadonlyMap<ExerciseId, ShelfExercise>;

export const shelfFrom = (exercises: readonly LibraryExercise[]): Shelf =>
  new Map(
    exercises.map((exercise) => {
      const { id: exerciseId, revisionId, kind, laterality, dose, own, slug } = exercise;
      const builtIn = own ? null : slug;
      return [
        exerciseId,
        { exerciseId, revisionId, kind, laterality, dose, builtIn, checked: checkedFrom(exercise) },
      ];
    }),
  );

type NewId = <T extends string>() => T;

const mapEntries = (
  content: PlanContent,
  make: (entry: Prescription) => Prescription[],
  phaseId: (id: PhaseId) => PhaseId = (id) => id,
): PlanContent => ({
  currentPhaseId: phaseId(content.currentPhaseId),
  phases: content.phases.map((phase) => ({
    ...phase,
    id: phaseId(phase.id),
    prescriptions: phase.prescriptions.flatMap(make),
  })),
});

/** The same phases under ids of their own. */
function freshPhaseIds(newId: NewId): (id: PhaseId) => PhaseId {
  const made = new Map<PhaseId, PhaseId>();
  return (id) => {
    const fresh = made.get(id) ?? newId<PhaseId>();
    made.set(id, fresh);
    return fresh;
  };
}

const ONE_LEG = ["left", "right"] as const;

/** The sides an entry may be given for: as it is, else the one leg of two that is not blocked. */
function allowedSide(entry: LibraryPrescription, exercise: ShelfExercise, safety: SafetyState) {
  const allowed = (side: Side | null) =>
    checkExercise({ ...exercise.checked, side }, safety).verdict !== "block";
  if (allowed(entry.side)) return { side: entry.side };
  const narrower =
    exercise.laterality === "unilateral" && entry.side === "both" ? ONE_LEG.filter(allowed) : [];
  return narrower[0] ? { side: narrower[0] } : null;
}

/** Sciatic sliders wait while the nerve is irritable, the mild one too; a clinician may add it with a note. */
const waits = ({ builtIn }: ShelfExercise, { conditions }: SafetyState): boolean =>
  builtIn !== null &&
  SCIATIC_SLIDERS.includes(builtIn) &&
  conditions.some(({ code, endedAt }) => code === "C5" && endedAt === null);

/**
 * A template's plan without the exercises that a condition blocks or puts off, and which ones those were; one leg stays
 * where it may.
 */
export function withoutBlocked(
  content: PlanContent,
  shelf: Shelf,
  safety: SafetyState,
): { content: PlanContent; leftOut: ExerciseId[] } {
  const leftOut = new Set<ExerciseId>();
  const kept = mapEntries(content, (entry) => {
    const exercise = isFromLibrary(entry) ? shelf.get(entry.exerciseId) : undefined;
    if (!exercise || !isFromLibrary(entry)) return [entry];
    const allowed = waits(exercise, safety) ? null : allowedSide(entry, exercise, safety);
    if (allowed) return [{ ...entry, ...allowed }];
    leftOut.add(exercise.exerciseId);
    return [];
  });
  return { content: kept, leftOut: [...leftOut] };
}

function sideFor({ laterality }: ShelfExercise, kept: Side | null, symptomatic: Side): Side | null {
  if (laterality === "bilateral") return null;
  return laterality === "alternating" ? "both" : (kept ?? symptomatic);
}

/**
 * A saved template as a new plan: new ids, exercises as the library has them now, and where the template leaves the
 * side open, the patient's. What the library no longer has is left out.
 */
export function fromSavedTemplate(
  template: PlanContent,
  { shelf, side, newId }: { shelf: Shelf; side: Side; newId: NewId },
): PlanContent {
  const renewed = (entry: LibraryPrescription): LibraryPrescription[] => {
    const exercise = shelf.get(entry.exerciseId);
    if (!exercise) return [];
    return [
      {
        ...entry,
        id: newId<PrescriptionId>(),
        kind: exercise.kind,
        exerciseRevisionId: exercise.revisionId,
        side: sideFor(exercise, entry.side, side),
      },
    ];
  };
  return mapEntries(
    template,
    (entry) => (isFromLibrary(entry) ? renewed(entry) : [{ ...entry, id: newId<PrescriptionId>() }]),
    freshPhaseIds(newId),
  );
}

/**
 * What may be kept of a patient's plan: doses, days and the notes that say how an exercise is made safe. Ids, words to
 * the patient and their drugs stay with them; one leg becomes "the symptomatic side", which is an open side.
 */
export function templateContent(content: PlanContent, newId: NewId): PlanContent {
  return mapEntries(
    content,
    (entry) => {
      if (entry.kind === "medication") return [];
      const stripped = { ...entry, id: newId<PrescriptionId>(), note: "" };
      return [
        isFromLibrary(stripped) ? { ...stripped, side: stripped.side === "both" ? "both" : null } : stripped,
      ];
    },
    freshPhaseIds(newId),
  );
}

/** A plan with one empty phase; nothing is due until something is added. Effort ceiling of the second phase. */
export function blankPlan(phaseName: string, newId: NewId): PlanContent {
  const id = newId<PhaseId>();
  return {
    currentPhaseId: id,
    phases: [{ id, name: phaseName, weeks: null, effortCeiling: 4, prescriptions: [] }],
  };
}

type SourceContext = {
  shelf: Shelf;
  side: Side;
  newId: NewId;
  locale: string;
  template: { name: string; content: PlanContent } | null;
  version: { name: string; content: PlanContent } | null;
};

/** What a draft begins as; null where the source isn't there. A version stays as it was published. */
export function draftFrom(
  source: DraftSource,
  { template, version, ...context }: SourceContext,
): { name: string; content: PlanContent } | null {
  if (source.type === "version") return version;
  if (source.type === "template")
    return template && { name: template.name, content: fromSavedTemplate(template.content, context) };
  if (source.type === "blank")
    return { name: source.name, content: blankPlan(source.phaseName, context.newId) };
  const builtIn = findTemplate(source.slug);
  if (!builtIn) return null;
  const bySlug = new Map([...context.shelf.values()].map((exercise) => [exercise.builtIn, exercise]));
  const content = instantiateTemplate(builtIn, {
    symptomaticSide: context.side,
    lookup: (slug) => bySlug.get(slug),
    newId: context.newId,
    locale: context.locale,
    withoutSciaticSliders: source.withoutSciaticSliders ?? false,
    ...{ form: source.form ?? "floor", withCards: true },
  });
  return { name: source.name, content };
}
