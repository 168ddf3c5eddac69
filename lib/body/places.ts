/** The body from the waist down, from the back to the foot: the order in which pain moves down a leg. */
export const ZONES = ["back", "buttock", "thigh", "knee", "calf", "foot"] as const;
export type Zone = (typeof ZONES)[number];

export const FACES = ["back", "front"] as const;
export type Face = (typeof FACES)[number];

/** The person's own sides, whichever way the drawing looks. */
export const BODY_SIDES = ["left", "right"] as const;
export type BodySide = (typeof BODY_SIDES)[number];

export interface Place {
  side: BodySide;
  zone: Zone;
  face: Face;
}

/** `left-calf-back`: what a place is called in records and in the drawing. */
export type PlaceId = `${BodySide}-${Zone}-${Face}`;

export const placeId = ({ side, zone, face }: Place): PlaceId => `${side}-${zone}-${face}`;

/** All 24, from the top down: left before right, the back before the front. */
export const PLACES: readonly Place[] = ZONES.flatMap((zone) =>
  FACES.flatMap((face) => BODY_SIDES.map((side) => ({ side, zone, face }))),
);

const byId = new Map<string, Place>(PLACES.map((place) => [placeId(place), place]));

export const isPlaceId = (text: string): text is PlaceId => byId.has(text);

/** @throws on an id that is no place, which a checked id never is. */
export function placeOf(id: PlaceId): Place {
  const place = byId.get(id);
  if (!place) throw new Error(`No place ${id}`);
  return place;
}
