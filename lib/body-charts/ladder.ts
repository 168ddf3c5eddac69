import { type BodySide, type PlaceId, placeOf, type SidedPlace, type Zone } from "../body/places";
import type { Side } from "../exercises/vocabulary";
import { type FurthestPoint, marksAt } from "./furthest-point";
import type { BodyMark } from "./schema";

/** A rung: a zone of one leg with the strongest that is felt there, whichever face it was marked on. */
export type Rung = { side: BodySide; zone: Zone; place: PlaceId; mark: BodyMark | null };

const stronger = (a: BodyMark, b: BodyMark): BodyMark => ((b.pain ?? 0) > (a.pain ?? 0) ? b : a);

const behind = ({ side, zone }: SidedPlace): PlaceId => `${side}-${zone}-back`;

/**
 * A chart as seen from behind alone, for a picture of how far it reaches: front and back of a zone in one. The kneecap
 * says nothing about that and is left out; what lies between the legs doesn't either, and is shown all the same.
 */
export function seenFromBehind(marks: readonly BodyMark[]): BodyMark[] {
  const rungs = new Map<PlaceId, BodyMark>();
  for (const mark of marks) {
    const at = placeOf(mark.place);
    if (at.zone === "knee" && at.aspect === "front") continue;
    const place = at.side === null ? "saddle-back" : behind(at);
    const known = rungs.get(place);
    rungs.set(place, { ...(known ? stronger(known, mark) : mark), place });
  }
  return [...rungs.values()];
}

/** Where on the body a furthest point is drawn, seen from behind; null at "none". */
export function rungAt(marks: readonly BodyMark[], side: Side, point: FurthestPoint): Rung | null {
  const [mark] = marksAt(marks, side, point);
  if (!mark) return null;
  const place = placeOf(mark.place);
  return place.side === null ? null : { side: place.side, zone: place.zone, place: behind(place), mark };
}
