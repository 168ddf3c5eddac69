import type { Scale } from "./vocabulary";

/**
 * What a change means: it matters to patients; it is more than chance, and nobody knows from when it matters; it is not
 * enough yet; it may be chance; it is worse by more than chance. `unclear`: it is no gain, nor clearly worse, and no error is
 * known; `unmeasured`: no study says anything of it.
 */
export type Meaning =
  | { kind: "important" | "beyond-error" | "short" | "within-error" | "unclear" | "worse"; least: number }
  | { kind: "unmeasured"; least: null };

type Read = Pick<Scale, "better" | "error" | "important">;

/** Values and means have one decimal at most; what floating point adds to their difference is no change. */
export const rounded = (value: number): number => Math.round(value * 10) / 10;

/** The least improvement that matters to whoever began there; null where nobody has measured it. */
const importantFrom = ({ important }: Pick<Scale, "important">, start: number): number | null =>
  important?.find(({ above }) => start > above)?.least ?? null;

/** The least improvement that is more than chance and matters, as far as either is known. */
export function leastImprovement(scale: Pick<Scale, "error" | "important">, start: number): number | null {
  const important = importantFrom(scale, start);
  if (scale.error === null || important === null) return scale.error ?? important;
  return Math.max(scale.error, important);
}

/** From where on an improvement is called important, which is never within the error; null where nobody has measured it. */
export const mattersFrom = (scale: Pick<Scale, "error" | "important">, start: number): number | null =>
  importantFrom(scale, start) === null ? null : leastImprovement(scale, start);

/**
 * The least change for the worse that is said. What matters of a change for the worse nobody has measured: it is said as
 * soon as it is more than chance, or as large as what matters of one for the better where no error is known.
 */
export const leastWorsening = (scale: Pick<Scale, "error" | "important">, start: number): number | null =>
  scale.error ?? importantFrom(scale, start);

/** @param start the value that it is held against; 0 for a measure whose single value is a change */
export function meaningOf(scale: Read, start: number, now: number): Meaning {
  const change = rounded(now - start);
  const gain = scale.better === "higher" ? change : -change;
  const { error } = scale;
  const important = mattersFrom(scale, start);
  const worse = leastWorsening(scale, start);
  if (worse !== null && -gain >= worse) return { kind: "worse", least: worse };
  if (error !== null && gain < error) return { kind: "within-error", least: error };
  if (important === null)
    return error === null ? { kind: "unmeasured", least: null } : { kind: "beyond-error", least: error };
  if (gain <= 0) return { kind: "unclear", least: important };
  return { kind: gain >= important ? "important" : "short", least: important };
}

/** What is no real change from where it began, within the scale; null where nothing is known of it. */
export function unchangedBand(scale: Scale, start: number): { from: number; to: number } | null {
  const [gain, loss] = [leastImprovement(scale, start), leastWorsening(scale, start)];
  if (gain === null || loss === null) return null;
  const [below, above] = scale.better === "higher" ? [loss, gain] : [gain, loss];
  return { from: Math.max(scale.least, start - below), to: Math.min(scale.most, start + above) };
}
