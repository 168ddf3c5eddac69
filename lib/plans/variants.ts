import { type CheckedExercise, type SafetyState, variantAllowed } from "../safety/contraindications";
import type { ExerciseDose } from "./schema";

/** An exercise with its directed links, slugs in order of preference. */
export type LinkedExercise = CheckedExercise & { harder: readonly string[]; easier: readonly string[] };

export type VariantChoice<T> =
  | { type: "variant"; exercise: T }
  | { type: "dose"; dose: ExerciseDose }
  | { type: "none" };

/** Half the dose, rounded up: repetitions where they are counted, else seconds where it is timed, else sets. */
export function halvedDose(dose: ExerciseDose): ExerciseDose {
  if (dose.reps > 1) return { ...dose, reps: Math.ceil(dose.reps / 2) };
  if (dose.holdSeconds > 1) return { ...dose, holdSeconds: Math.ceil(dose.holdSeconds / 2) };
  return { ...dose, sets: Math.ceil(dose.sets / 2) };
}

/** The first linked exercise that is safe without a new note, if there is one. */
function firstAllowed<T extends LinkedExercise>(
  slugs: readonly string[],
  lookup: (slug: string) => T | undefined,
  state: SafetyState,
): T | undefined {
  for (const slug of slugs) {
    const exercise = lookup(slug);
    if (exercise && variantAllowed(exercise, state)) return exercise;
  }
  return undefined;
}

/** One step down: the first easier exercise that is safe, else the same one at half the dose. */
export function easierVariant<T extends LinkedExercise>(
  current: { exercise: LinkedExercise; dose: ExerciseDose },
  lookup: (slug: string) => T | undefined,
  state: SafetyState,
): VariantChoice<T> {
  const exercise = firstAllowed(current.exercise.easier, lookup, state);
  return exercise ? { type: "variant", exercise } : { type: "dose", dose: halvedDose(current.dose) };
}

/** One step up: the first harder exercise that is safe, or none; the dose is then raised by the progression rule. */
export function harderVariant<T extends LinkedExercise>(
  current: LinkedExercise,
  lookup: (slug: string) => T | undefined,
  state: SafetyState,
): VariantChoice<T> {
  const exercise = firstAllowed(current.harder, lookup, state);
  return exercise ? { type: "variant", exercise } : { type: "none" };
}
