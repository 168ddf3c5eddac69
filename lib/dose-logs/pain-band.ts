/** Stop rule S2: pain above 5 stops an exercise; in the leg, where it is the nerve's, above 3 does. */
export const LIMIT = 5;
export const LEG_LIMIT = 3;

/** Pain of so much in an exercise ends the exercises of that day, whatever the limit is. */
export const TOO_MUCH = 8;

export type PainBand = "good" | "part" | "low";

/** The band of a number on the scale: up to the limit of 3 only 3 itself is near it, up to a higher one 4 and more. */
export function painBand(pain: number, limit: number): PainBand {
  if (pain > limit || pain >= TOO_MUCH) return "low";
  return pain >= Math.min(limit, LEG_LIMIT + 1) ? "part" : "good";
}
