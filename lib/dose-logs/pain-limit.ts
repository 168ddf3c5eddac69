import { groupOf, type Kind } from "../plans/vocabulary";
import { LEG_LIMIT, LIMIT, painBand, TOO_MUCH } from "./pain-band";
import type { PainPlace } from "./vocabulary";

/** What decides the limit: the dose may carry one of its own, for every place (the template for knee osteoarthritis: 5). */
export type Limited = { kind: Kind; painLimit: number | null };

/** A nerve glide is meant to be felt in the leg, so that the leg's limit is its own until a place is named. */
const usualPlace = ({ kind }: Limited): PainPlace => (kind === "nerve-glide" ? "leg" : "elsewhere");

/**
 * The pain, 0–10, above which an exercise is stopped. Leg pain that began above its limit may rise by one.
 * @param place where it is most; null: not said, so the place in which this exercise is usually felt
 * @param start leg pain at rest before the first exercise of this part of the day; null: not answered, no allowance
 */
export function painLimit(of: Limited, place: PainPlace | null, start: number | null): number {
  const where = place ?? usualPlace(of);
  const limit = of.painLimit ?? (where === "leg" ? LEG_LIMIT : LIMIT);
  if (where !== "leg" || start === null || start <= limit) return limit;
  return Math.min(start + 1, TOO_MUCH - 1);
}

/** Above 3 it is asked where it is most. */
export const asksPlace = (pain: number | null): boolean => pain !== null && pain > LEG_LIMIT;

/** Does this pain stop the exercise? */
export const isOverLimit = (
  of: Limited,
  pain: number,
  { place, start }: { place: PainPlace | null; start: number | null },
): boolean => painBand(pain, painLimit(of, place, start)) === "low";

/** Is it the place that decides whether this pain stops the exercise? Then it has to be said. */
export const placeDecides = (of: Limited, pain: number, start: number | null): boolean =>
  asksPlace(pain) &&
  isOverLimit(of, pain, { place: "leg", start }) !== isOverLimit(of, pain, { place: "elsewhere", start });

/** Pain in an exercise that ends the day's exercises; what is felt in a position of rest is none. */
export const endsTheDay = (kind: Kind, pain: number | null | undefined): boolean =>
  groupOf(kind) === "exercise" && typeof pain === "number" && pain >= TOO_MUCH;
