import { CAUTIONS, type Caution, type Position, type Side } from "../exercises/vocabulary";
import type { ConditionId, ExerciseId } from "../ids";
import { seenLength } from "../seen";
import type { LocalDate } from "../time/calendar-date";
import { CONDITIONS, OTHER_LEG_WORKS, TABLE } from "./contraindications.data";
import { type Override, overrideOn } from "./overrides/override";

export type Effect = "caution" | "modify" | "block";
export type Verdict = "ok" | Effect;
export const RED_FLAG = "red-flag";
/** `overridden`: it would block, and a clinician allows it for a time. */
export type Reason = { code: Caution | typeof RED_FLAG; effect: Effect; overridden?: true };

export type CheckedExercise = {
  /** The built-in's slug; for a clinic's variant of a built-in that built-in's slug; null where there is none. */
  slug: string | null;
  /** Made or changed by a clinic. */
  own: boolean;
  position: Position;
  cautions: readonly Caution[];
  /** The leg it is prescribed for; left out or null where that is open, or where it has no sides. */
  side?: Side | null;
  /** By which a clinician may allow it for a time. */
  exerciseId?: ExerciseId;
};

/** What the rules need of an exercise of the library; a clinic's own slug is not mistaken for a built-in's. */
export const checkedFrom = (exercise: {
  id: ExerciseId;
  slug: string;
  own: boolean;
  variantOf: string | null;
  position: Position;
  cautions: readonly Caution[];
}): CheckedExercise => ({
  exerciseId: exercise.id,
  slug: exercise.own ? exercise.variantOf : exercise.slug,
  own: exercise.own,
  position: exercise.position,
  cautions: exercise.cautions,
});

const CELLS: Readonly<Record<string, Effect | null>> = { B: "block", M: "modify", c: "caution", ".": null };

/**
 * The table as a map: slug → code → effect.
 * @throws where a row is short, a code is unknown, or a cell is none of B, M, c and the dot
 */
export function parseTable(table: string): ReadonlyMap<string, ReadonlyMap<Caution, Effect | null>> {
  const [head = "", ...lines] = table.trim().split("\n");
  const codes = head.trim().split(/\s+/);
  const rows = lines.map((line) => {
    const [slug = "", ...cells] = line.trim().split(/\s+/);
    const effects = new Map<Caution, Effect | null>();
    codes.forEach((name, at) => {
      const code = CAUTIONS.find((known) => known === name);
      const effect = CELLS[cells[at] ?? ""];
      if (!code || effect === undefined || cells.length !== codes.length)
        throw new Error(`Undecided: ${slug} under ${name}`);
      effects.set(code, effect);
    });
    return [slug, effects] as const;
  });
  return new Map(rows);
}

const DECIDED = parseTable(TABLE);

/** A condition on record. `clearedAt`: clearance given (C12, C16); `endedAt`: no longer present. */
export type RecordedCondition = {
  id?: ConditionId;
  code: Caution;
  /** Of what has a side; left out or null, it counts for both legs. */
  side?: Side | null;
  clearedAt: Date | string | null;
  endedAt: Date | string | null;
};

/** `redFlagOpen`: a red flag without a clinician's unlock, a suspected DVT among them. */
export type SafetyState = {
  conditions: readonly RecordedCondition[];
  redFlagOpen: boolean;
  /** In the order in which they were given, and the local date on which they are asked for. */
  overrides?: readonly Override[];
  on?: LocalDate;
};

const SEVERITY: Readonly<Record<Verdict, number>> = { ok: 0, caution: 1, modify: 2, block: 3 };

const codeNumber = (code: Reason["code"]): number => (code === RED_FLAG ? 0 : Number(code.slice(1)));

/** What a clinic's own exercise asks for beyond the built-in it was made from, if it was. */
function ownEffect({ cautions, position }: CheckedExercise, code: Caution): Effect | null {
  const { kin = [], modifyPositions = [], cautionFor = [] } = CONDITIONS[code];
  const carries = (codes: readonly Caution[]) => codes.some((one) => cautions.includes(one));
  if (carries([code, ...kin]) || modifyPositions.includes(position)) return "modify";
  return carries(cautionFor) ? "caution" : null;
}

const graver = (a: Effect | null, b: Effect | null): Effect | null =>
  SEVERITY[a ?? "ok"] >= SEVERITY[b ?? "ok"] ? a : b;

const MILDER: Readonly<Record<Effect, Effect>> = { block: "modify", modify: "caution", caution: "caution" };

const isOneLeg = (side: Side | null | undefined) => side === "left" || side === "right";

/** What is left of an effect where the exercise is for the leg that hasn't the condition. */
function forOtherLeg(effect: Effect | null, { slug, own }: CheckedExercise): Effect | null {
  const works = own || slug === null || OTHER_LEG_WORKS.includes(slug);
  return effect && works ? MILDER[effect] : null;
}

function effectOf(exercise: CheckedExercise, { code, side, clearedAt }: RecordedCondition): Effect | null {
  const { slug, own } = exercise;
  const { blockUntilClearance, stays = [] } = CONDITIONS[code];
  if (blockUntilClearance && clearedAt === null && (own || !stays.includes(slug ?? ""))) return "block";
  // A built-in that the table no longer has keeps what it carries.
  const row = slug === null ? undefined : DECIDED.get(slug);
  const decided = row?.get(code) ?? (!own && !row && exercise.cautions.includes(code) ? "caution" : null);
  const effect = own ? graver(decided, ownEffect(exercise, code)) : decided;
  const otherLeg = isOneLeg(side) && isOneLeg(exercise.side) && side !== exercise.side;
  return otherLeg ? forOtherLeg(effect, exercise) : effect;
}

/** A missing clearance can't be overridden, an open red flag neither; every other block can. */
export const mayOverride = ({ code, clearedAt }: RecordedCondition): boolean =>
  !CONDITIONS[code].blockUntilClearance || clearedAt !== null;

/** The sides for which a condition alone blocks an exercise: of the one that is prescribed, else of either. */
export const sidesBlocked = (exercise: CheckedExercise, condition: RecordedCondition): (Side | null)[] =>
  (exercise.side === undefined ? (["left", "right", null] as const) : [exercise.side]).filter(
    (side) => condition.endedAt === null && effectOf({ ...exercise, side }, condition) === "block",
  );

function isOverridden(
  { exerciseId }: CheckedExercise,
  condition: RecordedCondition,
  { overrides = [], on }: SafetyState,
): boolean {
  const { id: conditionId } = condition;
  if (!on || !conditionId || !exerciseId || !mayOverride(condition)) return false;
  return overrideOn(overrides, { conditionId, exerciseId }, on) !== null;
}

/**
 * Whether an exercise is safe with what is on record. `block`: never given; `modify`: only with a note for the code;
 * `caution`: shown. The gravest effect is the verdict; reasons come gravest first, one a code. A clinic's variant of
 * a built-in keeps what holds for the built-in, so that editing its wording never unlocks it. A block that a clinician
 * overrides on that date is a caution that says so.
 */
export function checkExercise(
  exercise: CheckedExercise,
  state: SafetyState,
): { verdict: Verdict; reasons: Reason[] } {
  const byCode = new Map<Reason["code"], Reason>();
  if (state.redFlagOpen) byCode.set(RED_FLAG, { code: RED_FLAG, effect: "block" });
  for (const condition of state.conditions) {
    const { code } = condition;
    const found = condition.endedAt === null ? effectOf(exercise, condition) : null;
    const overridden = found === "block" && isOverridden(exercise, condition, state);
    const effect = overridden ? "caution" : found;
    if (!effect || SEVERITY[effect] <= SEVERITY[byCode.get(code)?.effect ?? "ok"]) continue;
    byCode.set(code, overridden ? { code, effect, overridden } : { code, effect });
  }
  const reasons = [...byCode.values()].sort(
    (a, b) => SEVERITY[b.effect] - SEVERITY[a.effect] || codeNumber(a.code) - codeNumber(b.code),
  );
  return { verdict: reasons[0]?.effect ?? "ok", reasons };
}

/** Whether an exercise can be given for one leg at least. */
export const blockedEitherWay = (exercise: CheckedExercise, state: SafetyState, oneSided: boolean): boolean =>
  (oneSided ? (["left", "right"] as const) : [null]).every(
    (side) => checkExercise({ ...exercise, side }, state).verdict === "block",
  );

export type CheckedEntry = {
  id: string;
  exercise: CheckedExercise;
  modifyNotes: Readonly<Partial<Record<string, string>>>;
};

const codesOf = (reasons: readonly Reason[], effect: Effect): Reason["code"][] =>
  reasons.filter((reason) => reason.effect === effect).map((reason) => reason.code);

const lacking = (reasons: readonly Reason[], notes: CheckedEntry["modifyNotes"]): Reason["code"][] =>
  codesOf(reasons, "modify").filter((code) => seenLength(notes[code] ?? "") === 0);

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
