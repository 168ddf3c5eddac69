import type { LibraryExercise } from "../../exercises/queries";
import type { Side } from "../../exercises/vocabulary";
import type { PrescriptionId } from "../../ids";
import { checkedFrom, type SafetyState } from "../../safety/contraindications";
import { edited } from "../draft-edits";
import { exerciseEntry } from "../draft-entries";
import { idForAdded, type KnownIdentity } from "../draft-identities";
import { isFromLibrary } from "../from-library";
import type { LibraryPrescription, PlanContent } from "../schema";
import { easierVariant, halvedDose, type LinkedExercise, type VariantChoice } from "../variants";
import type { PlanDecision } from "./vocabulary";

type Candidate = LinkedExercise & { library: LibraryExercise };

export type DecisionContext = {
  /** The library, and the edition that the prescription names where the library has a newer one. */
  exercises: readonly LibraryExercise[];
  safety: SafetyState;
  /** The leg with symptoms. */
  side: Side;
  identities: readonly KnownIdentity[];
  newId: () => PrescriptionId;
};

/** What a prescription becomes: null where it is taken out. */
export type DecidedEntry = { content: PlanContent; entry: LibraryPrescription | null };

const current = (content: PlanContent) => content.phases.find(({ id }) => id === content.currentPhaseId);

/** A prescription in the phase that is in force; null where the plan has it no more, or it is no exercise. */
export function stoppedEntry(content: PlanContent, id: PrescriptionId): LibraryPrescription | null {
  const entry = current(content)?.prescriptions.find((one) => one.id === id);
  return entry && isFromLibrary(entry) ? entry : null;
}

const linked = (library: LibraryExercise): Candidate => ({
  ...checkedFrom(library),
  ...{ easier: library.easier, harder: library.harder, library },
});

type Choose = (
  own: LinkedExercise,
  lookup: (slug: string) => Candidate | undefined,
) => VariantChoice<Candidate>;

/** Another exercise in the place of one, as it is chosen among those that aren't in the phase yet; null where none is. */
export function exchanged(
  content: PlanContent,
  entry: LibraryPrescription,
  { exercises, side, identities, newId }: DecisionContext,
  choose: Choose,
): DecidedEntry | null {
  const phase = current(content);
  const own = exercises.find(({ revisionId }) => revisionId === entry.exerciseRevisionId);
  if (!phase || !own) return null;
  const used = new Set<string>(phase.prescriptions.filter(isFromLibrary).map(({ exerciseId }) => exerciseId));
  const lookup = (slug: string) => {
    const found = exercises.find((one) => !one.own && one.slug === slug && !used.has(one.id));
    return found && linked(found);
  };
  const choice = choose(linked(own), lookup);
  if (choice.type !== "variant") return null;
  const exercise = choice.exercise.library;
  const id = idForAdded(content, { kind: exercise.kind, exerciseId: exercise.id }, identities, newId());
  const begun = exerciseEntry(exercise, { id, side: entry.side ?? side });
  const { painLimit } = entry.dose;
  const added = painLimit === undefined ? begun : { ...begun, dose: { ...begun.dose, painLimit } };
  const place = { type: "place", id, at: entry.id } as const;
  const withIt = edited(edited(content, { type: "add", phaseId: phase.id, entry: added }), place);
  return { content: edited(withIt, { type: "remove", id: entry.id }), entry: added };
}

/**
 * The plan after a decision; null where it can't be carried out: the plan has the prescription no more, nothing easier is
 * safe, or the dose is the least there is.
 */
export function decidedPlan(
  content: PlanContent,
  id: PrescriptionId,
  decision: PlanDecision,
  context: DecisionContext,
): DecidedEntry | null {
  const entry = stoppedEntry(content, id);
  if (!entry) return null;
  switch (decision) {
    case "take-out":
      return { content: edited(content, { type: "remove", id }), entry: null };
    case "half": {
      const dose = halvedDose(entry.dose);
      const halved = edited(content, { type: "change", id, change: { dose } });
      return JSON.stringify(dose) === JSON.stringify(entry.dose)
        ? null
        : { content: halved, entry: { ...entry, dose } };
    }
    case "easier":
      return exchanged(content, entry, context, (exercise, lookup) =>
        easierVariant({ exercise, dose: entry.dose }, lookup, context.safety),
      );
  }
}
