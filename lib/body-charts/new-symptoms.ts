import type { PlaceId } from "../body/places";
import type { BodyMark } from "./schema";
import type { Symptom } from "./vocabulary";

/** What stop rule S3 is about. Burning is a kind of pain, and none of them. */
export const NERVE_SIGNS = ["numbness", "tingling", "weakness"] as const satisfies readonly Symptom[];
export type NerveSign = (typeof NERVE_SIGNS)[number];

/** A place with the nerve signs that it did not have before. */
export type Gained = { place: PlaceId; symptoms: NerveSign[] };

/**
 * Where numbness, tingling or weakness is new against the chart before. Every place counts, the front of the knee and
 * the other leg as well: what is new in the leg that was well matters more, not less.
 */
export function gainedSince(before: readonly BodyMark[], now: readonly BodyMark[]): Gained[] {
  const had = new Map(before.map((mark) => [mark.place, mark.symptoms]));
  return now.flatMap(({ place, symptoms }) => {
    const fresh = NERVE_SIGNS.filter((sign) => symptoms.includes(sign) && !had.get(place)?.includes(sign));
    return fresh.length > 0 ? [{ place, symptoms: fresh }] : [];
  });
}
