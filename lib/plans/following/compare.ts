import type { LibraryExercise } from "../../exercises/queries";
import { currentPhase } from "../diff";
import { isFromLibrary } from "../from-library";
import { fullDayMinutes, tempoSeconds } from "../load";
import type { ContentRefusal } from "../publish-checks";
import type { PlanContent } from "../schema";
import { trackedCount } from "../tracked";
import { becomesTooMany, type Load, type Loads } from "./loads";
import { type MergeChange, type MergeConflict, type Merged, mergeDigest } from "./merge";
import { type LeftOut, LOOKS, type Look } from "./vocabulary";

export type Against = {
  why: LeftOut;
  /** Of a draft: whose, and when it was last changed (an instant). */
  by?: string;
  at?: string;
  /** The exercises that it is about, by id. */
  exercises?: string[];
};

/** What would become of a plan. */
export type Comparison = {
  changes: MergeChange[];
  conflicts: MergeConflict[];
  /** Why it can't be done; null where it can. */
  left: Against | null;
  /** What somebody should see before it is done. */
  looks: Look[];
  loads: Loads;
  /** All that was shown: the changes, what stays, what was to be looked at, and the loads. */
  digest: string;
};

/** The exercises that publishing refuses, and why it does; none where it is something else in the plan. */
export function refusedExercises(content: PlanContent, { error, fields }: ContentRefusal): Against {
  const paths = Object.keys(fields);
  const found = content.phases.flatMap(({ prescriptions }, p) =>
    prescriptions.flatMap((entry, n) => {
      const path = `content.phases.${p}.prescriptions.${n}`;
      const isRefused = paths.some((one) => one === path || one.startsWith(`${path}.`));
      return isRefused && isFromLibrary(entry) ? [entry.exerciseId] : [];
    }),
  );
  const isNote = Object.values(fields).every((why) => why === "plan.errors.note-needed");
  const plain = found.length > 0 ? "refused" : "other";
  const why = error === "blocked" ? "blocked" : isNote ? "note" : plain;
  return { why, exercises: [...new Set<string>(found)] };
}

type Given = {
  plan: PlanContent;
  merged: Merged | null;
  /** The same with one more of the template's taken, by its key. */
  taking: (key: string) => Merged | null;
  against: Against | null;
  refused: Against | null;
  /** What stands beside the plan, as the record says. */
  beside: readonly Look[];
  library: readonly LibraryExercise[];
};

function loadOf(content: PlanContent, library: readonly LibraryExercise[]): Load {
  const byId = new Map<string, LibraryExercise>(library.map((exercise) => [exercise.id, exercise]));
  const entries = currentPhase(content).prescriptions.map((prescription) => ({
    prescription,
    exercise: isFromLibrary(prescription) ? byId.get(prescription.exerciseId) : undefined,
  }));
  const { exercise: minutes } = fullDayMinutes(
    entries.map(({ prescription, exercise }) => ({
      prescription,
      laterality: exercise?.laterality ?? "bilateral",
      tempoSeconds: tempoSeconds(exercise?.drawing?.tempo),
    })),
  );
  const tracked = trackedCount(
    entries.map(({ prescription: { kind }, exercise }) => ({
      kind,
      slug: exercise && !exercise.own ? exercise.slug : null,
    })),
  );
  return { minutes, tracked };
}

/** Puts together what the plan becomes, what stands against it, and what is to be looked at first. */
export function compared({ plan, merged, taking, against, refused, beside, library }: Given): Comparison {
  const { changes, conflicts } = merged ?? { changes: [], conflicts: [] };
  const [before, after] = [loadOf(plan, library), loadOf(merged?.content ?? plan, library)];
  const more = (key: string): Load => {
    const { minutes, tracked } = loadOf(taking(key)?.content ?? plan, library);
    return { minutes: minutes - after.minutes, tracked: tracked - after.tracked };
  };
  const takable = conflicts.filter(({ why }) => why !== "twice");
  const loads: Loads = {
    ...{ before, after },
    taking: Object.fromEntries(takable.map(({ key }) => [key, more(key)])),
  };
  const standing = new Set<Look>(beside);
  if (conflicts.length > 0) standing.add("conflict");
  if (becomesTooMany(loads, after)) standing.add("too-many");
  const looks = LOOKS.filter((look) => standing.has(look));
  return {
    ...{ changes, conflicts, looks, loads },
    digest: JSON.stringify([looks, loads, mergeDigest({ changes, conflicts })]),
    left: against ?? (merged ? refused : { why: "phases" }),
  };
}
