import { type Meaning, meaningOf, rounded } from "./meaning";
import type { Point, Scale } from "./vocabulary";

/** A measure from its first value to its last. Null where there is none; `before` is the one before the last. */
export type Course = {
  start: Point | null;
  before: Point | null;
  now: Point | null;
  change: number | null;
  meaning: Meaning | null;
};

/**
 * How a measure went in an episode. One value alone is no change, but for a measure that asks for one.
 * @param points one a local date, the earliest first
 */
export function courseOf(scale: Scale, points: readonly Point[]): Course {
  const [now = null, before = null] = [points.at(-1), points.at(-2)];
  if (scale.isChange) {
    if (!now) return { start: null, before: null, now: null, change: null, meaning: null };
    return { start: null, before, now, change: now.value, meaning: meaningOf(scale, 0, now.value) };
  }
  const [start = null] = points;
  if (!start || !now || start === now) return { start, before: null, now: null, change: null, meaning: null };
  return {
    ...{ start, before: before === start ? null : before, now },
    change: rounded(now.value - start.value),
    meaning: meaningOf(scale, start.value, now.value),
  };
}
