/** The body from the waist down, from the back to the foot: the order in which pain moves down a leg. */
export const ZONES = ["back", "buttock", "thigh", "knee", "calf", "foot"] as const;
export type Zone = (typeof ZONES)[number];

export const FACES = ["back", "front"] as const;
export type Face = (typeof FACES)[number];

/** The person's own sides, whichever way the drawing looks. */
export const BODY_SIDES = ["left", "right"] as const;
export type BodySide = (typeof BODY_SIDES)[number];

/** The sides of a knee, seen from the front beside the kneecap. */
export const KNEE_SIDES = ["inner", "outer"] as const;
export type KneeSide = (typeof KNEE_SIDES)[number];

/** A place on one half of the body. The front of a knee is its kneecap. */
export type SidedPlace =
  | { side: BodySide; zone: Zone; aspect: Face }
  | { side: BodySide; zone: "knee"; aspect: KneeSide };

/** Where a saddle would touch, between the legs: a place of neither side. */
export type SaddlePlace = { side: null; zone: "saddle"; aspect: Face };

export type Place = SidedPlace | SaddlePlace;

/** `left-calf-back`, `right-knee-inner`, `saddle-front`: what a place is called in records and in the drawing. */
export type SidedPlaceId = `${BodySide}-${Zone}-${Face}` | `${BodySide}-knee-${KneeSide}`;
export type SaddlePlaceId = `saddle-${Face}`;
export type PlaceId = SidedPlaceId | SaddlePlaceId;

const sidedId = ({ side, zone, aspect }: SidedPlace): SidedPlaceId =>
  aspect === "inner" || aspect === "outer" ? `${side}-knee-${aspect}` : `${side}-${zone}-${aspect}`;

export const placeId = (place: Place): PlaceId =>
  place.zone === "saddle" ? `saddle-${place.aspect}` : sidedId(place);

/** The zones of the leg, and what lies between the legs, in the order in which they are listed. */
export const REGIONS = ["back", "buttock", "saddle", "thigh", "knee", "calf", "foot"] as const;
export type Region = (typeof REGIONS)[number];

function placesIn(region: Region): Place[] {
  if (region === "saddle") return FACES.map((aspect) => ({ side: null, zone: region, aspect }));
  const seen = FACES.flatMap((aspect) => BODY_SIDES.map((side) => ({ side, zone: region, aspect })));
  if (region !== "knee") return seen;
  const beside = KNEE_SIDES.flatMap((aspect) => BODY_SIDES.map((side) => ({ side, zone: region, aspect })));
  return [...seen, ...beside];
}

/** All 30, from the top down: left before right, the back before the front. */
export const PLACES: readonly Place[] = REGIONS.flatMap(placesIn);

const byId = new Map<string, Place>(PLACES.map((place) => [placeId(place), place]));

export const isPlaceId = (text: string): text is PlaceId => byId.has(text);

/** @throws on an id that is no place, which a checked id never is. */
export function placeOf(id: PlaceId): Place {
  const place = byId.get(id);
  if (!place) throw new Error(`No place ${id}`);
  return place;
}

/** Is it part of a leg, from the buttock down? Neither the back is, nor what lies between the legs. */
export const isOfLeg = (place: Place): place is SidedPlace => place.side !== null && place.zone !== "back";

/** Does it lie between the legs? */
export const isSaddle = (id: PlaceId): boolean => placeOf(id).zone === "saddle";

/** From where a place is seen: the sides of a knee from the front. */
export const faceOf = ({ aspect }: Place): Face => (aspect === "back" ? "back" : "front");

/** The places one touch may mean: of a knee's front the kneecap and the knee's two sides, else the place alone. */
export function partsOf(id: PlaceId): PlaceId[] {
  const { side, zone, aspect } = placeOf(id);
  if (zone !== "knee" || aspect === "back") return [id];
  return [`${side}-knee-front`, ...KNEE_SIDES.map((part) => `${side}-knee-${part}` as const)];
}
