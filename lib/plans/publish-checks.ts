import type { LibraryExercise } from "../exercises/queries";
import type { Laterality } from "../exercises/vocabulary";
import type { ExerciseId, ExerciseRevisionId } from "../ids";
import type { ErrorCode, FieldErrors } from "../result";
import { type CheckedExercise, checkedFrom, checkPlan, type SafetyState } from "../safety/contraindications";
import { isFromLibrary } from "./from-library";
import { unseenRisks } from "./nsaid";
import type { PlanContent, Prescription } from "./schema";
import type { NsaidRisk } from "./vocabulary";
import { type Kind, type NamedKind, namedKind } from "./vocabulary";

/** What publishing needs to know of a revision of the library. */
export type KnownRevision = {
  exerciseId: ExerciseId;
  kind: Kind;
  laterality: Laterality;
  checked: CheckedExercise;
};

export const revisionsFrom = (
  exercises: readonly LibraryExercise[],
): ReadonlyMap<ExerciseRevisionId, KnownRevision> =>
  new Map(
    exercises.map((exercise) => [
      exercise.revisionId,
      { ...exercise, exerciseId: exercise.id, checked: checkedFrom(exercise) },
    ]),
  );

/** What a prescription's id stood for in the patient's earlier versions. `card`: the slug of a card to read. */
export type Identity = { kind: NamedKind; exerciseId: ExerciseId | null; card?: string | null };

export const cardOf = (entry: Prescription): string | null =>
  entry.kind === "education" ? (entry.dose.slug ?? null) : null;

export type PublishContext = {
  revisions: ReadonlyMap<ExerciseRevisionId, KnownRevision>;
  identities: ReadonlyMap<string, Identity>;
  safety: SafetyState;
  /** What is recorded of the patient that an anti-inflammatory is checked for. */
  risks: readonly NsaidRisk[];
};

export type ContentRefusal = { error: Extract<ErrorCode, "invalid" | "blocked">; fields: FieldErrors };

type Placed = { entry: Prescription; path: string; current: boolean };

const placed = (content: PlanContent): Placed[] =>
  content.phases.flatMap((phase, p) =>
    phase.prescriptions.map((entry, n) => ({
      entry,
      path: `content.phases.${p}.prescriptions.${n}`,
      current: phase.id === content.currentPhaseId,
    })),
  );

const repeated = (ids: readonly string[]): boolean[] => ids.map((id, at) => ids.indexOf(id) !== at);

function shapeErrors(content: PlanContent, entries: readonly Placed[]): FieldErrors {
  const fields: FieldErrors = {};
  repeated(content.phases.map((phase) => phase.id)).forEach((again, p) => {
    if (again) fields[`content.phases.${p}.id`] = "plan.errors.not-unique";
  });
  repeated(entries.map(({ entry }) => entry.id)).forEach((again, at) => {
    if (again) fields[`${entries[at]?.path}.id`] = "plan.errors.not-unique";
  });
  const current = content.phases.findIndex((phase) => phase.id === content.currentPhaseId);
  if (content.phases[current]?.prescriptions.length === 0)
    fields[`content.phases.${current}.prescriptions`] = "plan.errors.phase-empty";
  return fields;
}

/** An id keeps its kind, a limit's posture, its exercise and its card for ever, so that what was logged under it stays true. */
function identityErrors({ entry, path }: Placed, identities: PublishContext["identities"]): FieldErrors {
  const earlier = identities.get(entry.id);
  const exercise = isFromLibrary(entry) ? entry.exerciseId : null;
  const kept =
    !earlier ||
    (earlier.kind === namedKind(entry) &&
      earlier.exerciseId === exercise &&
      (earlier.card ?? null) === cardOf(entry));
  return kept ? {} : { [`${path}.id`]: "plan.errors.identity" };
}

function libraryErrors({ entry, path }: Placed, revisions: PublishContext["revisions"]): FieldErrors {
  if (!isFromLibrary(entry)) return {};
  const known = revisions.get(entry.exerciseRevisionId);
  if (!known || known.exerciseId !== entry.exerciseId || known.kind !== entry.kind)
    return { [`${path}.exerciseRevisionId`]: "plan.errors.unknown-exercise" };
  if (known.laterality === "unilateral" && entry.side === null)
    return { [`${path}.side`]: "plan.errors.side-needed" };
  if (known.laterality === "bilateral" && entry.side !== null)
    return { [`${path}.side`]: "plan.errors.side-none" };
  return {};
}

/**
 * Blocks hold in every phase, but for what a clinician allows on the first day of the version. The notes that conditions ask for are asked in the current phase,
 * which is the one the patient follows; another phase is asked when it becomes current.
 */
function safetyErrors(entries: readonly Placed[], { revisions, safety }: PublishContext) {
  const blocked: FieldErrors = {};
  const notes: FieldErrors = {};
  for (const { entry, path, current } of entries) {
    const known = isFromLibrary(entry) ? revisions.get(entry.exerciseRevisionId) : undefined;
    if (!known || !isFromLibrary(entry)) continue;
    const found = checkPlan(
      [{ id: entry.id, exercise: { ...known.checked, side: entry.side }, modifyNotes: entry.modifyNotes }],
      safety,
    );
    if (found.blocked.length > 0) blocked[path] = "plan.errors.blocked";
    if (current && found.missingNotes.length > 0) notes[`${path}.modifyNotes`] = "plan.errors.note-needed";
  }
  return { blocked, notes };
}

/** Beside a recorded risk an anti-inflammatory is published by somebody who has seen the prompt to check it. */
const promptErrors = (content: PlanContent, risks: readonly NsaidRisk[]): FieldErrors =>
  Object.fromEntries(
    content.phases.flatMap(({ prescriptions }, p) =>
      prescriptions.flatMap((entry, n) =>
        unseenRisks(entry, prescriptions, risks).length > 0
          ? [[`content.phases.${p}.prescriptions.${n}.seen`, "plan.errors.prompt-unseen"]]
          : [],
      ),
    ),
  );

/** Why a plan can't be published as it is; null when it can. Field names are paths into the input. */
export function contentRefusal(content: PlanContent, context: PublishContext): ContentRefusal | null {
  const entries = placed(content);
  const { blocked, notes } = safetyErrors(entries, context);
  const fields: FieldErrors = Object.assign(
    {},
    ...entries.map((entry) => identityErrors(entry, context.identities)),
    ...entries.map((entry) => libraryErrors(entry, context.revisions)),
    shapeErrors(content, entries),
    promptErrors(content, context.risks),
    notes,
    blocked,
  );
  if (Object.keys(fields).length === 0) return null;
  return { error: Object.keys(blocked).length > 0 ? "blocked" : "invalid", fields };
}
