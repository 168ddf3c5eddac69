import {
  type DecidedEntry,
  type DecisionContext,
  decidedPlan,
  exchanged,
  stoppedEntry,
} from "../decisions/decided-plan";
import { edited } from "../draft-edits";
import { makeCurrent } from "../draft-identities";
import { isFromLibrary } from "../from-library";
import { atHalfDose } from "../lighter/start";
import type { LibraryPrescription, PlanContent } from "../schema";
import { harderVariant } from "../variants";
import { type ExerciseKind, groupOf } from "../vocabulary";
import { raisedDose } from "./dose-steps";
import type { Rules } from "./rules.data";
import type { ChangeKind, Evaluation } from "./vocabulary";

export type Change = { kind: ChangeKind; before: LibraryPrescription; after: LibraryPrescription };

/** The plan as it would be, and what is different in it. */
export type ProposedPlan = {
  content: PlanContent;
  changes: readonly Change[];
  /** Of the next phase. */
  phase: { from: string; to: string } | null;
};

/** What a proposal changes, to be compared with what somebody saw: exercises and doses, and no id that is made anew each time. */
export const digestOf = ({ changes, phase }: ProposedPlan): string =>
  JSON.stringify([
    phase,
    changes.map(({ kind, before, after }) => [kind, before.id, after.exerciseRevisionId, after.dose]),
  ]);

const changed = (content: PlanContent, changes: readonly Change[]): ProposedPlan => ({
  content,
  changes,
  phase: null,
});

/** One dose grows by one variable; where none can, one exercise gives way to a harder one. */
function more(
  content: PlanContent,
  { subjects }: Evaluation,
  { context, rules }: { context: DecisionContext; rules: Rules },
): ProposedPlan | null {
  const entries = subjects.flatMap((id) => stoppedEntry(content, id) ?? []);
  for (const before of entries) {
    const raised =
      groupOf(before.kind) === "exercise" && raisedDose(before.kind as ExerciseKind, before.dose, rules);
    if (!raised) continue;
    const { dose, change: kind } = raised;
    const grown = edited(content, { type: "change", id: before.id, change: { dose } });
    return changed(grown, [{ kind, before, after: { ...before, dose } }]);
  }
  for (const before of entries) {
    const next = exchanged(content, before, context, (exercise, lookup) =>
      harderVariant(exercise, lookup, context.safety),
    );
    if (next?.entry) return changed(next.content, [{ kind: "harder", before, after: next.entry }]);
  }
  return null;
}

/** Each of some exercises gives way to an easier one, or to half its dose. */
function lessOf(content: PlanContent, { subjects }: Evaluation, context: DecisionContext): ProposedPlan {
  return subjects.reduce<ProposedPlan>(
    (plan, id) => {
      const before = stoppedEntry(plan.content, id);
      const easier = before && decidedPlan(plan.content, id, "easier", context);
      const next: DecidedEntry | null = easier ?? (before && decidedPlan(plan.content, id, "half", context));
      if (!before || !next?.entry) return plan;
      const change: Change = { kind: easier ? "easier" : "half", before, after: next.entry };
      return changed(next.content, [...plan.changes, change]);
    },
    changed(content, []),
  );
}

/** All exercise but walking at half its dose. */
function lessOfAll(content: PlanContent, { exercises }: DecisionContext): ProposedPlan {
  const walking = exercises.find(({ own, slug }) => !own && slug === "walking")?.id;
  const phase = content.phases.find(({ id }) => id === content.currentPhaseId);
  const changes = (phase?.prescriptions ?? []).flatMap((before): Change[] => {
    const after = atHalfDose(before, (id) => id === walking);
    if (!isFromLibrary(before) || !isFromLibrary(after)) return [];
    return JSON.stringify(after.dose) === JSON.stringify(before.dose)
      ? []
      : [{ kind: "half", before, after }];
  });
  const lighter = changes.reduce(
    (plan, { before, after: { dose } }) => edited(plan, { type: "change", id: before.id, change: { dose } }),
    content,
  );
  return changed(lighter, changes);
}

function nextPhase(content: PlanContent, { identities }: DecisionContext): ProposedPlan | null {
  const at = content.phases.findIndex(({ id }) => id === content.currentPhaseId);
  const [from, to] = [content.phases[at], content.phases[at + 1]];
  if (!from || !to) return null;
  const phase = { from: from.name, to: to.name };
  return { content: makeCurrent(content, to.id, identities), changes: [], phase };
}

/** The plan that a proposal makes of this one; null where nothing of the kind can be made, and a clinician chooses what is. */
export function proposedPlan(
  content: PlanContent,
  evaluation: Evaluation,
  given: { context: DecisionContext; rules: Rules },
): ProposedPlan | null {
  switch (evaluation.outcome) {
    case "progress":
      return more(content, evaluation, given);
    case "next-phase":
      return nextPhase(content, given.context);
    case "regress": {
      const { context } = given;
      const less =
        evaluation.subjects.length > 0 ? lessOf(content, evaluation, context) : lessOfAll(content, context);
      return less.changes.length > 0 ? less : null;
    }
    case "hold":
      return null;
  }
}
