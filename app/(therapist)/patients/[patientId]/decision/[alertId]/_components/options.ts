import type { DecidedEntry } from "@/lib/plans/decisions/decided-plan";
import { DECISIONS, type Decision, type PlanDecision } from "@/lib/plans/decisions/vocabulary";
import type { LibraryPrescription } from "@/lib/plans/schema";

/** One thing that may be decided, with what the exercise becomes; null where it stays as it is or goes. */
export type Option = { decision: Decision; entry: LibraryPrescription | null; name: string };

type Given = {
  /** As the plan has it; null where it has it no more. */
  entry: LibraryPrescription | null;
  decide: (decision: PlanDecision) => DecidedEntry | null;
  nameOf: (exerciseId: string) => string;
};

/** What can be carried out, in the order of the keys. */
export function optionsOf({ entry, decide, nameOf }: Given): Option[] {
  return DECISIONS.flatMap((decision): Option[] => {
    if (decision === "go-on" || decision === "call") return [{ decision, entry, name: "" }];
    const decided = decide(decision);
    if (!decided) return [];
    return [{ decision, entry: decided.entry, name: decided.entry ? nameOf(decided.entry.exerciseId) : "" }];
  });
}
