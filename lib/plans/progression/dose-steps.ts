import type { ExerciseDose } from "../schema";
import { type ExerciseKind, takesLoad } from "../vocabulary";
import type { Rules } from "./rules.data";
import type { ChangeKind } from "./vocabulary";

export type RaisedDose = { dose: ExerciseDose; change: ChangeKind };

/** The smallest step within the limits that is a multiple of `unit` and no more than `top`; null where none fits. */
function stepUp(value: number, { unit, top }: { unit: number; top: number }, rules: Rules): number | null {
  const least = Math.ceil((value * (100 + rules.leastRaise)) / (100 * unit));
  const most = Math.floor((value * (100 + rules.mostRaise)) / (100 * unit));
  return least <= most && least * unit <= top ? least * unit : null;
}

const MINUTE = 60;

/** Walks and rides grow by whole minutes from five minutes on, holds by seconds. */
const timeUnit = (seconds: number): number => (seconds >= 5 * MINUTE ? MINUTE : 1);

/** Half kilograms, as weights are sold, and what a dose may hold at most. */
const KILOGRAMS = { unit: 0.5, top: 200 };
const MOST_SECONDS = 7200;

/**
 * One variable of a dose, raised by 10 to 20 percent: repetitions up to the top of their range, then the load in kilograms; time
 * where it is timed. Null where none fits, as with bands and steps, which don't come in percent. Stretches, glides and mobility
 * don't grow: more of them is no progress.
 */
export function raisedDose(kind: ExerciseKind, dose: ExerciseDose, rules: Rules): RaisedDose | null {
  if (!takesLoad(kind)) return null;
  if (dose.reps === 1) {
    const { holdSeconds: held } = dose;
    const holdSeconds = held > 1 ? stepUp(held, { unit: timeUnit(held), top: MOST_SECONDS }, rules) : null;
    return holdSeconds === null ? null : { dose: { ...dose, holdSeconds }, change: "time" };
  }
  const reps = stepUp(dose.reps, { unit: 1, top: rules.topReps }, rules);
  if (reps !== null) return { dose: { ...dose, reps }, change: "reps" };
  const { load } = dose;
  const kg = load && "kg" in load ? stepUp(load.kg, KILOGRAMS, rules) : null;
  return kg === null ? null : { dose: { ...dose, load: { kg } }, change: "load" };
}
