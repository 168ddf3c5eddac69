import { closedPath, type Edge, openPath, type Point, ringPath, steps, through } from "./curves";
import {
  BADGES,
  CORNERS,
  CUTS,
  FEET,
  INNER,
  KNEE_SIDE,
  LIKENESS,
  OUTER,
  REACH,
  SADDLE,
  SADDLE_BADGE,
  SADDLE_TOUCH,
  SIZE,
  WAIST,
} from "./outline.data";
import {
  BODY_SIDES,
  type BodySide,
  type Face,
  KNEE_SIDES,
  type KneeSide,
  type PlaceId,
  placeOf,
  ZONES,
  type Zone,
} from "./places";

/** A place as it is drawn. All lengths in units of the view, of which it is 100 wide. */
export interface Shape {
  id: PlaceId;
  /** Its own shape, closed. */
  d: string;
  /** Where a number or a mark sits, well inside. */
  at: { x: number; y: number };
}

/** What a finger may touch: at least 34.3 units either way, so 48 px where the view is 140 px wide. */
export interface Touched {
  hit: { x: number; y: number; width: number; height: number };
}

/** A zone of one half. */
export interface PlaceShape extends Shape, Touched {
  side: BodySide;
  zone: Zone;
}

/** One look at the body from the waist down. */
export interface BodyView {
  face: Face;
  viewBox: string;
  width: number;
  height: number;
  /** The part above the lower back; it belongs to no place and is drawn fading out upwards. */
  waist: string;
  /** The whole body in one, without gaps. */
  body: string;
  /** Faint lines for likeness, to be stroked; leave them out below 120 px. */
  lines: string;
  /** Twelve, from the top down, the viewer's left first. */
  places: readonly PlaceShape[];
  /** Between the legs, drawn and touched over the zones beside it. */
  saddle: Shape & Touched;
  /** Seen from the front, the sides of the knees, drawn over their zone; a touch of the zone asks which part. */
  kneeSides: readonly Shape[];
}

/** Half the gap between two zones. */
const GAP = 0.85;
/** How far apart the points of a contour are. */
const STEP = 6;

const outer = through(OUTER.map(([x, y]) => [y, x]));
const inner = through(INNER.map(([x, y]) => [y, x]));

/** Where a cut meets a contour: the cuts are nearly level, so a few steps settle it. */
function meets(cut: (x: number) => number, contour: (y: number) => number): Point {
  let y = cut(15);
  for (let turn = 0; turn < 12; turn++) y = cut(contour(y));
  return [contour(y), y];
}

const along = (contour: (y: number) => number, from: number, to: number): Point[] =>
  steps(from, to, STEP).map((y) => [contour(y), y]);
const across = (cut: (x: number) => number, from: number, to: number): Point[] =>
  steps(from, to, STEP).map((x) => [x, cut(x)]);

/** Where the foot's own contour takes over from the leg's. */
const ANKLE = { outer: OUTER.at(-1)?.[1] ?? 0, inner: INNER.at(-1)?.[1] ?? 0 };

function cutAbove(face: Face, zone: Zone): (x: number) => number {
  return through(zone === "back" ? WAIST : CUTS[face][zone]);
}

/** The sides of one zone of a half, clockwise from the inner top. */
function edgesOf(face: Face, zone: Zone): Edge[] {
  const above = cutAbove(face, zone);
  const top = (x: number) => above(x) + GAP;
  const [outerTop, innerTop] = [meets(top, outer), meets(top, inner)];
  const corners = CORNERS[zone];
  const next = ZONES[ZONES.indexOf(zone) + 1];
  const lid = { line: across(top, innerTop[0], outerTop[0]), corner: corners[0] };
  if (!next) {
    const down = along(outer, outerTop[1], ANKLE.outer).slice(0, -1);
    const up = along(inner, ANKLE.inner, innerTop[1]).slice(1);
    return [lid, { line: [...down, ...FEET[face], ...up], corner: corners[3] }];
  }
  const below = cutAbove(face, next);
  const foot = (x: number) => below(x) - GAP;
  const [outerFoot, innerFoot] = [meets(foot, outer), meets(foot, inner)];
  return [
    lid,
    { line: along(outer, outerTop[1], outerFoot[1]), corner: corners[1] },
    { line: across(foot, outerFoot[0], innerFoot[0]), corner: corners[2] },
    { line: along(inner, innerFoot[1], innerTop[1]), corner: corners[3] },
  ];
}

/** One zone of a half as a closed line with square corners, for reckoning with. */
export const halfShape = (face: Face, zone: Zone): Point[] =>
  edgesOf(face, zone).flatMap(({ line }) => line.slice(0, -1));

/**
 * Which half of the drawing a side is on: seen from behind, the person's left is at the viewer's left;
 * seen from the front it is at the viewer's right.
 */
export const halfOf = (face: Face, side: BodySide) => ((face === "back") === (side === "right") ? 1 : -1);

/** A point of a half, in the view: `x` outwards from the middle becomes `x` from the view's edge. */
export function placed(face: Face, side: BodySide, [x, y]: Point): Point {
  return [SIZE.middle + halfOf(face, side) * x, y];
}

const sidesOf = (face: Face) => [...BODY_SIDES].sort((a, b) => halfOf(face, a) - halfOf(face, b));

function shapeOf(face: Face, side: BodySide, zone: Zone): PlaceShape {
  const put = (point: Point) => placed(face, side, point);
  const [from, to] = REACH[zone];
  const [x, y] = put(BADGES[face][zone]);
  return {
    id: `${side}-${zone}-${face}`,
    side,
    zone,
    d: closedPath(edgesOf(face, zone).map(({ line, corner }) => ({ line: line.map(put), corner }))),
    at: { x, y },
    hit: { x: halfOf(face, side) < 0 ? 0 : SIZE.middle, y: from, width: SIZE.middle, height: to - from },
  };
}

function saddleOf(face: Face): Shape & Touched {
  const half = SADDLE[face];
  const right = half.map(([x, y]): Point => [SIZE.middle + x, y]);
  const left = half.slice(1, -1).map(([x, y]): Point => [SIZE.middle - x, y]);
  const [x, y] = SADDLE_BADGE;
  return {
    id: `saddle-${face}`,
    d: ringPath([...right, ...left.reverse()]),
    at: { x: SIZE.middle + x, y },
    hit: { ...SADDLE_TOUCH },
  };
}

function kneeSide(side: BodySide, part: KneeSide): Shape {
  const put = (point: Point) => placed("front", side, point);
  const { edge, badge } = KNEE_SIDE[part];
  const [lid, foot] = [through(CUTS.front.knee), through(CUTS.front.calf)];
  const top = (x: number) => lid(x) + GAP;
  const bottom = (x: number) => foot(x) - GAP;
  const contour = part === "inner" ? inner : outer;
  const [high, low] = [meets(top, contour), meets(bottom, contour)];
  const [x, y] = put(badge);
  return {
    id: `${side}-knee-${part}`,
    d: closedPath(
      [
        across(top, edge, high[0]),
        along(contour, high[1], low[1]),
        across(bottom, low[0], edge),
        [
          [edge, bottom(edge)],
          [edge, top(edge)],
        ] satisfies Point[],
      ].map((line) => ({ line: line.map(put), corner: 1.6 })),
    ),
    at: { x, y },
  };
}

/** Both halves as one closed line: down the viewer's right, between the legs, up the viewer's left. */
export function silhouette(face: Face): Point[] {
  const half: Point[] = [
    ...along(outer, 0, ANKLE.outer).slice(0, -1),
    ...FEET[face],
    ...along(inner, ANKLE.inner, 113).slice(1),
  ];
  const right = half.map(([x, y]): Point => [SIZE.middle + x, y]);
  const left = half.map(([x, y]): Point => [SIZE.middle - x, y]);
  return [...right, ...left.reverse()];
}

function waist(): string {
  const foot = (x: number) => through(WAIST)(Math.abs(x - SIZE.middle)) - GAP;
  const [edge, y] = meets((x) => through(WAIST)(x) - GAP, outer);
  const flank = along(outer, 0, y);
  const put = (sign: number) => flank.map(([x, level]): Point => [SIZE.middle + sign * x, level]);
  const [near, far] = [put(1), put(-1)];
  return closedPath([
    { line: near, corner: 2.5 },
    { line: across(foot, SIZE.middle + edge, SIZE.middle - edge), corner: 2.5 },
    { line: [...far].reverse(), corner: 0 },
    { line: [...far.slice(0, 1), ...near.slice(0, 1)], corner: 0 },
  ]);
}

function viewed(face: Face): BodyView {
  const lines = LIKENESS[face].flatMap((line) =>
    BODY_SIDES.map((side) => openPath(line.map((point) => placed(face, side, point)))),
  );
  return {
    face,
    viewBox: `0 0 ${SIZE.width} ${SIZE.height}`,
    width: SIZE.width,
    height: SIZE.height,
    waist: waist(),
    body: closedPath([{ line: silhouette(face), corner: 0 }]),
    lines: lines.join(""),
    places: ZONES.flatMap((zone) => sidesOf(face).map((side) => shapeOf(face, side, zone))),
    saddle: saddleOf(face),
    kneeSides:
      face === "front" ? sidesOf(face).flatMap((side) => KNEE_SIDES.map((part) => kneeSide(side, part))) : [],
  };
}

const views: Record<Face, BodyView> = { back: viewed("back"), front: viewed("front") };

/** The body from behind or from the front: pure data, drawn once. */
export const outlineOf = (face: Face): BodyView => views[face];

/** All that can be marked in a view, in the order in which it is drawn: what lies over something comes after it. */
export const shapesOf = (face: Face): readonly Shape[] => {
  const { places, saddle, kneeSides } = outlineOf(face);
  return [...places, saddle, ...kneeSides];
};

/** Which part of a knee's front lies so far from the middle line: one of its sides, or the kneecap. */
export function kneePartAt(id: PlaceId, distance: number): PlaceId {
  const { side } = placeOf(id);
  if (side === null) return id;
  if (distance < KNEE_SIDE.inner.edge) return `${side}-knee-inner`;
  return distance > KNEE_SIDE.outer.edge ? `${side}-knee-outer` : `${side}-knee-front`;
}
