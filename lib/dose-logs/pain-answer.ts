import type { Kind } from "../plans/vocabulary";

/** Stop rule S2: pain above 5 stops it; in the leg, where it is the nerve's, above 3 does. */
const LIMIT = 5;
const LEG_LIMIT = 3;

/**
 * What is said to the pain of a turn. Where it was felt is not asked: between the two limits both are told. A nerve
 * glide is meant to be felt in the leg, so that the leg's limit is its own.
 */
export function painAnswer(kind: Kind, pain: number): "fine" | "limits" | "leg" | "high" {
  if (pain <= LEG_LIMIT) return "fine";
  if (kind === "nerve-glide") return "leg";
  return pain <= LIMIT ? "limits" : "high";
}
