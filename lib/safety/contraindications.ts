import type { Caution, Position } from "../exercises/vocabulary";
import { CONTRAINDICATIONS } from "./contraindications.data";

export type Effect = "caution" | "modify" | "block";
export type Verdict = "ok" | Effect;
export const RED_FLAG = "red-flag";
export type Reason = { code: Caution | typeof RED_FLAG; effect: Effect };

export type CheckedExercise = {
  /** The built-in's slug; for a clinic's variant of a built-in that built-in's slug; null where there is none. */
  slug: string | null;
  /** Made or changed by a clinic. */
  own: boolean;
  position: Position;
  cautions: readonly Caution[];
};

/** What the rules need of an exercise of the library; a clinic's own slug is not mistaken for a built-in's. */
export const checkedFrom = (exercise: {
  slug: string;
  own: boolean;
  variantOf: string | null;
  position: Position;
  cautions: readonly Caution[];
}): CheckedExercise => ({
  slug: exercise.own ? exercise.variantOf : exercise.slug,
  own: exercise.own,
  position: exercise.position,
  cautions: exercise.cautions,
});

/** A condition on record. `clearedAt`: clearance given (C12); `endedAt`: no longer present. */
export type RecordedCondition = {
  code: Caution;
  clearedAt: Date | string | null;
  endedAt: Date | string | null;
};

/** `redFlagOpen`: a red flag without a clinician's unlock, a suspected DVT among them. */
export type SafetyState = { conditions: readonly RecordedCondition[]; redFlagOpen: boolean };

const SEVERITY: Readonly<Record<Verdict, number>> = { ok: 0, caution: 1, modify: 2, block: 3 };

const codeNumber = (code: Reason["code"]): number => (code === RED_FLAG ? 0 : Number(code.slice(1)));

function effectOf(exercise: CheckedExercise, condition: RecordedCondition): Effect | null {
  const rule = CONTRAINDICATIONS[condition.code];
  const carries = exercise.cautions.includes(condition.code);
  if (rule.blockUntilClearance && condition.clearedAt === null) return "block";
  if (exercise.slug !== null && rule.block.includes(exercise.slug)) return "block";
  if (exercise.slug !== null && rule.modify.includes(exercise.slug)) return "modify";
  if (rule.modifyPositions?.includes(exercise.position)) return "modify";
  if (exercise.own && carries) return "modify";
  return carries ? "caution" : null;
}

/**
 * Whether an exercise is safe with what is on record. `block`: never given; `modify`: only with a note for the code;
 * `caution`: shown. The gravest effect is the verdict; reasons come gravest first, one a code. A clinic's variant of
 * a built-in keeps what holds for the built-in, so that editing its wording never unlocks it.
 */
export function checkExercise(
  exercise: CheckedExercise,
  { conditions, redFlagOpen }: SafetyState,
): { verdict: Verdict; reasons: Reason[] } {
  const byCode = new Map<Reason["code"], Effect>();
  if (redFlagOpen) byCode.set(RED_FLAG, "block");
  for (const condition of conditions) {
    const effect = condition.endedAt === null ? effectOf(exercise, condition) : null;
    const known = byCode.get(condition.code) ?? "ok";
    if (effect && SEVERITY[effect] > SEVERITY[known]) byCode.set(condition.code, effect);
  }
  const reasons = Array.from(byCode, ([code, effect]) => ({ code, effect })).sort(
    (a, b) => SEVERITY[b.effect] - SEVERITY[a.effect] || codeNumber(a.code) - codeNumber(b.code),
  );
  return { verdict: reasons[0]?.effect ?? "ok", reasons };
}

export type CheckedEntry = {
  id: string;
  exercise: CheckedExercise;
  modifyNotes: Readonly<Partial<Record<string, string>>>;
};

const codesOf = (reasons: readonly Reason[], effect: Effect): Reason["code"][] =>
  reasons.filter((reason) => reason.effect === effect).map((reason) => reason.code);

const lacking = (reasons: readonly Reason[], notes: CheckedEntry["modifyNotes"]): Reason["code"][] =>
  codesOf(reasons, "modify").filter((code) => !notes[code]?.trim());

export type PlanProblem = { id: string; codes: Reason["code"][] };

/** What stands in the way of publishing: entries that are blocked, and entries that lack a note for a code. */
export function checkPlan(
  entries: readonly CheckedEntry[],
  state: SafetyState,
): { ok: boolean; blocked: PlanProblem[]; missingNotes: PlanProblem[] } {
  const checked = entries.map(({ id, exercise, modifyNotes }) => {
    const { reasons } = checkExercise(exercise, state);
    return { id, blocks: codesOf(reasons, "block"), lacks: lacking(reasons, modifyNotes) };
  });
  const blocked = checked.filter((c) => c.blocks.length > 0).map(({ id, blocks }) => ({ id, codes: blocks }));
  const missingNotes = checked
    .filter((c) => c.blocks.length === 0 && c.lacks.length > 0)
    .map(({ id, lacks }) => ({ id, codes: lacks }));
  return { ok: blocked.length + missingNotes.length === 0, blocked, missingNotes };
}

/** Whether a rule may offer this exercise by itself: not blocked, and no note needed that isn't there. */
export function variantAllowed(
  exercise: CheckedExercise,
  state: SafetyState,
  modifyNotes: CheckedEntry["modifyNotes"] = {},
): boolean {
  return checkPlan([{ id: "", exercise, modifyNotes }], state).ok;
}
