import type { ConditionId, ExerciseId } from "../../ids";
import type { LocalDate } from "../../time/calendar-date";

/** Days for which a block is overridden unless a clinician says otherwise, and at most. */
export const OVERRIDE_DAYS = { usual: 14, most: 92 } as const;

/** An exercise that is allowed for a time although a condition blocks it; half-open, on `until` the block is back. */
export type Override = {
  conditionId: ConditionId;
  exerciseId: ExerciseId;
  from: LocalDate;
  until: LocalDate;
};

type Pair = Pick<Override, "conditionId" | "exerciseId">;

/**
 * The override of an exercise under a condition that is in force on a date. Of several the one that was given last
 * counts alone, so that a shorter one takes back a longer one.
 * @param overrides in the order in which they were given
 */
export function overrideOn<T extends Override>(
  overrides: readonly T[],
  { conditionId, exerciseId }: Pair,
  on: LocalDate,
): T | null {
  const last = overrides.findLast((o) => o.conditionId === conditionId && o.exerciseId === exerciseId);
  return last && last.from <= on && on < last.until ? last : null;
}
