import type { DoseLogBody, LoggedSet } from "../../dose-logs/schema";
import type { ExerciseDose } from "../../plans/schema";
import type { PrescribedItem } from "../history/history";
import { cmp, HALF, ONE, type Rational, ratio, ZERO } from "./rational";

type Credit = {
  /** 0…1, exact. */
  credit: Rational;
  /** Credit of at least a half, or stopped under a stop rule (the real credit is kept). */
  done: boolean;
};

/** The sides a log is judged by; null where the prescription is not sided. */
export function prescribedSides(
  item: Pick<PrescribedItem, "kind" | "laterality" | "side">,
): readonly ("left" | "right")[] | null {
  if (item.laterality !== "unilateral" || item.kind === "rest-position" || item.side === null) return null;
  return item.side === "both" ? ["left", "right"] : [item.side];
}

/** One repetition with a hold is timed by the hold; anything else is counted, its hold only shown. */
export const isTimed = (dose: ExerciseDose): boolean => dose.reps === 1 && dose.holdSeconds > 0;

/** Sum of the best S sets, each up to the target, in repetitions or seconds. */
function bestSets(sets: readonly LoggedSet[], dose: ExerciseDose): number {
  const timed = isTimed(dose);
  const target = timed ? dose.holdSeconds : dose.reps;
  return sets
    .map((set) => Math.min(target, (timed ? set.seconds : set.reps) ?? 0))
    .sort((a, b) => b - a)
    .slice(0, dose.sets)
    .reduce((total, amount) => total + amount, 0);
}

function setsCredit(item: PrescribedItem, dose: ExerciseDose, sets: readonly LoggedSet[]): Rational {
  const whole = dose.sets * (isTimed(dose) ? dose.holdSeconds : dose.reps);
  const sides = prescribedSides(item);
  if (!sides) return ratio(bestSets(sets, dose), whole);
  // A set that names no side was done as the dose is written: on every prescribed side.
  let worked = 0;
  for (const side of sides) {
    const own = sets.filter((set) => set.side === undefined || set.side === side);
    worked += bestSets(own, dose);
  }
  return ratio(worked, whole * sides.length);
}

/** "Not taken" is no dose, whatever else an old log says beside it. */
const isNotTaken = (body: DoseLogBody): boolean => body.taken === false;

function amount(item: PrescribedItem, body: DoseLogBody): Rational {
  if (body.skipped || isNotTaken(body)) return ZERO;
  if (body.quick) return ONE;
  switch (item.kind) {
    case "sitting-limit":
      return body.withinLimit ? ONE : ZERO;
    case "walking-breaks":
      return ratio(Math.min(item.dose.target, body.count ?? 0), item.dose.target);
    case "medication":
    case "education":
      return body.taken ? ONE : ZERO;
    default:
      return setsCredit(item, item.dose, body.sets);
  }
}

/** What one log is worth against the dose of the version in force on its day. */
export function creditOf(item: PrescribedItem, body: DoseLogBody): Credit {
  const credit = amount(item, body);
  const stopped = body.stopRule !== undefined && !isNotTaken(body);
  return { credit, done: cmp(credit, HALF) >= 0 || stopped };
}
