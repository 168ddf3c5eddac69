import { isTimed } from "../../lib/adherence/count/credit";
import type { DoseLogBody, LoggedSet } from "../../lib/dose-logs/schema";
import type { SkipReason, StopRule } from "../../lib/dose-logs/vocabulary";
import type { Laterality, Side } from "../../lib/exercises/vocabulary";
import { isFromLibrary } from "../../lib/plans/from-library";
import type { ExerciseDose, Prescription } from "../../lib/plans/schema";
import { groupOf } from "../../lib/plans/vocabulary";
import type { Random } from "../factories/random";

/** How one dose went. */
export type Went = {
  whole: boolean;
  quick: boolean;
  /** 0–10. */
  pain: number;
  effort: number;
  stop?: StopRule;
  /** Held instead of the prescribed time. */
  restSeconds?: number;
};

const NOTES = [
  "Easier than last week.",
  "Knee felt tight on the stairs afterwards.",
  "Did this one after a walk.",
  "Left side slower than the right.",
  "Better once I was warm.",
];
const SKIP_REASONS: readonly SkipReason[] = ["no-time", "no-time", "forgot", "unwell", "unsure-how", "other"];

const sidesOf = (side: Side | null): readonly ("left" | "right")[] | null =>
  side === "both" ? ["left", "right"] : side && [side];

const empty = (): DoseLogBody => ({ quick: false, sets: [], note: "" });

/** Sets as the dose asks for; one that is not whole stops within the later sets. */
function setsOf(dose: ExerciseDose, sides: readonly ("left" | "right")[] | null, went: Went, random: Random) {
  const timed = isTimed(dose);
  const target = timed ? (went.restSeconds ?? dose.holdSeconds) : dose.reps;
  const count = went.whole ? dose.sets : random.int(Math.ceil(dose.sets / 2), dose.sets);
  const last = went.whole ? target : Math.max(1, Math.round(target * (0.3 + random.next() * 0.5)));
  return Array.from({ length: count }, (_, at) => (at === count - 1 ? last : target)).flatMap((amount) => {
    const done: LoggedSet = timed ? { seconds: amount } : { reps: amount };
    return sides ? sides.map((side): LoggedSet => ({ ...done, side })) : [done];
  });
}

/** What a log says of a dose that went like this. */
export function bodyOf(
  p: Prescription,
  laterality: Laterality | null,
  went: Went,
  random: Random,
): DoseLogBody {
  switch (p.kind) {
    case "sitting-limit":
      return { ...empty(), withinLimit: went.whole || random.chance(0.5) };
    case "walking-breaks":
      return { ...empty(), count: went.whole ? p.dose.target : random.int(2, p.dose.target) };
    case "medication":
    case "education":
      return { ...empty(), taken: true };
    default: {
      const felt = groupOf(p.kind) === "exercise" ? { pain: went.pain, effort: went.effort } : {};
      if (went.quick && !went.stop && went.restSeconds === undefined)
        return { ...empty(), quick: true, ...(random.chance(0.4) ? felt : {}) };
      const sides = laterality === "unilateral" && p.kind !== "rest-position" ? sidesOf(p.side) : null;
      const sets = setsOf(p.dose, sides, went.stop ? { ...went, whole: false } : went, random);
      const note = random.chance(0.012) ? random.pick(NOTES) : "";
      return { ...empty(), sets, ...felt, note, ...(went.stop ? { stopRule: went.stop } : {}) };
    }
  }
}

/** Not done, and why. */
export const skippedBody = (pain: number, random: Random): DoseLogBody => ({
  ...empty(),
  skipped: pain >= 5 && random.chance(0.6) ? "pain" : random.pick(SKIP_REASONS),
});

/** The same log with its last set put right; null where there is none. */
export function editedBody(p: Prescription, body: DoseLogBody): DoseLogBody | null {
  const last = body.sets.at(-1);
  if (!last || !isFromLibrary(p)) return null;
  const less =
    last.seconds === undefined
      ? { ...last, reps: Math.max(1, (last.reps ?? 1) - 2) }
      : { ...last, seconds: Math.max(5, last.seconds - 10) };
  return { ...body, sets: [...body.sets.slice(0, -1), less] };
}
