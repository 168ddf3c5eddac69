import { isOfLeg, placeOf } from "../body/places";
import type { Side } from "../exercises/vocabulary";
import type { BodyMark } from "./schema";

/**
 * The worst pain of the affected leg, from the buttock down, 0–10. The kneecap counts here: whoever hurts
 * there is not without leg pain. Nothing felt is 0; null where something else than pain is felt at a place and pain was
 * not asked.
 * @param side the episode's symptomatic side; with "both" the worse of the two counts
 */
export function legPainOf(marks: readonly BodyMark[], side: Side): number | null {
  const leg = marks
    .filter((mark) => isOfLeg(placeOf(mark.place)))
    .filter((mark) => side === "both" || placeOf(mark.place).side === side);
  const pains = leg.map((mark) => mark.pain);
  return pains.includes(null) ? null : Math.max(0, ...pains.filter((pain) => pain !== null));
}
