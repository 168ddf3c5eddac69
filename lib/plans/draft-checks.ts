import {
  type CheckedExercise,
  checkExercise,
  type Reason,
  type SafetyState,
} from "../safety/contraindications";
import { seenLength } from "../seen";
import { isFromLibrary } from "./from-library";
import type { Prescription } from "./schema";

/**
 * What stands against an entry of a draft, gravest first, the codes that still ask for a note, and those whose block a
 * clinician overrides.
 */
export type EntryCheck = Record<"blocks" | "modifies" | "lacking" | "overridden", Reason["code"][]>;

const NOTHING: EntryCheck = { blocks: [], modifies: [], lacking: [], overridden: [] };

const codes = (reasons: readonly Reason[], effect: Reason["effect"]): Reason["code"][] =>
  reasons.filter((reason) => reason.effect === effect).map((reason) => reason.code);

/** `exercise` undefined: what is no exercise is never checked. */
export function checkEntry(
  entry: Prescription,
  exercise: CheckedExercise | undefined,
  safety: SafetyState,
): EntryCheck {
  if (!exercise || !isFromLibrary(entry)) return NOTHING;
  const { reasons } = checkExercise({ ...exercise, side: entry.side }, safety);
  const modifies = codes(reasons, "modify");
  return {
    blocks: codes(reasons, "block"),
    modifies,
    overridden: reasons.filter((reason) => reason.overridden).map((reason) => reason.code),
    lacking: modifies.filter((code) => seenLength(entry.modifyNotes[code] ?? "") === 0),
  };
}
