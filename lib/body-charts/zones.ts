import { ZONES, type Zone } from "../body/places";
import type { Side } from "../exercises/vocabulary";
import { countsAt } from "./furthest-point";
import type { BodyMark } from "./schema";
import { type Felt, SYMPTOMS } from "./vocabulary";

/** What is felt in a zone; null for nothing. */
export type ZoneFelt = { zone: Zone; felt: Felt | null };

/**
 * What is felt from the back down to the foot, front and back of a zone in one: its worst pain, and every symptom of
 * either. What the furthest point leaves out is left out here as well: the other side, the kneecap, and what is between the legs.
 * @param side the episode's symptomatic side; with "both" a zone of either leg counts
 */
export function feltByZone(marks: readonly BodyMark[], side: Side): ZoneFelt[] {
  return ZONES.map((zone) => {
    const own = marks.filter((mark) => countsAt(mark, side)?.zone === zone);
    if (own.length === 0) return { zone, felt: null };
    const pains = own.flatMap(({ pain }) => (pain === null ? [] : [pain]));
    const symptoms = SYMPTOMS.filter((symptom) => own.some((mark) => mark.symptoms.includes(symptom)));
    return { zone, felt: { pain: pains.length > 0 ? Math.max(...pains) : null, symptoms } };
  });
}
