import { type BodySide, type PlaceId, placeId, placeOf, type Zone } from "../body/places";
import type { Side } from "../exercises/vocabulary";
import { type FurthestPoint, marksAt } from "./furthest-point";
import type { BodyMark } from "./schema";

/** A rung: a zone of one leg with the strongest that is felt there, whichever face it was marked on. */
export type Rung = { side: BodySide; zone: Zone; place: PlaceId; mark: BodyMark | null };

const stronger = (a: BodyMark, b: BodyMark): BodyMark => ((b.pain ?? 0) > (a.pain ?? 0) ? b : a);

/**
 * A chart as seen from behind alone, for a picture of how far it reaches: front and back of a zone in one. The front of
 * the knee says nothing about that and is left out.
 */
export function seenFromBehind(marks: readonly BodyMark[]): BodyMark[] {
  const rungs = new Map<PlaceId, BodyMark>();
  for (const mark of marks) {
    const { side, zone, face } = placeOf(mark.place);
    if (zone === "knee" && face === "front") continue;
    const place = placeId({ side, zone, face: "back" });
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
  return {
    side: place.side,
    zone: place.zone,
    place: placeId({ ...place, face: "back" }),
    mark,
  };
}
