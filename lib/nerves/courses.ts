import { closedPath, distanceTo, openPath, type Point, ringPath } from "../body/curves";
import { halfOf, placed, silhouette } from "../body/outline";
import { SIZE } from "../body/outline.data";
import type { BodySide, Face } from "../body/places";
import { areasOf, holds, lightOf, type NerveItem } from "./nerves";
import { COURSES, type Course, FIBULA, LANDMARKS, PIRIFORMIS, SACRUM, VERTEBRAE } from "./nerves.data";

export type Light = ReturnType<typeof lightOf>;
export type LandmarkId = (typeof LANDMARKS)[number]["id"];

const path = (face: Face, side: BodySide, line: readonly Point[]) =>
  openPath(line.map((point) => placed(face, side, point)));

const ORDER: readonly Light[] = ["quiet", "along", "own"];

export interface DrawnCourse {
  nerve: Course["nerve"];
  d: string;
  /** In units. */
  width: number;
  light: Light;
}

/** The nerves of a leg, what is lit by any of `chosen` above what is quiet. */
export function coursesOf(face: Face, side: BodySide, chosen: readonly NerveItem[]): DrawnCourse[] {
  const lit = (course: Course) =>
    chosen.reduce<Light>((best, item) => {
      const light = lightOf(course, item);
      return ORDER.indexOf(light) > ORDER.indexOf(best) ? light : best;
    }, "quiet");
  return COURSES.filter((course) => course.face === face)
    .map((course) => ({
      nerve: course.nerve,
      d: path(face, side, course.line),
      width: course.width,
      light: lit(course),
    }))
    .sort((a, b) => ORDER.indexOf(a.light) - ORDER.indexOf(b.light));
}

/** The skin an item serves in one view, to be cut off at the body's contour. */
export const areaPath = (face: Face, side: BodySide, item: NerveItem): string =>
  areasOf(item)
    .filter((area) => area.face === face)
    .map(({ ring }) => ringPath(ring.map((point) => placed(face, side, point))))
    .join("");

/** What the nerves pass: spine, sacrum, piriformis and the head of the fibula, for one leg. */
export function bonesOf(face: Face, side: BodySide) {
  const both = [
    ...SACRUM.map(([x, y]): Point => [SIZE.middle + x, y]),
    ...[...SACRUM].reverse().map(([x, y]): Point => [SIZE.middle - x, y]),
  ];
  const [x, y] = placed(face, side, FIBULA.at);
  return {
    vertebrae: VERTEBRAE.map(({ y: middle }) => ({
      x: SIZE.middle - 4.4,
      y: middle - 3.4,
      width: 8.8,
      height: 6.8,
    })),
    sacrum: closedPath([{ line: both, corner: 0 }]),
    piriformis: ringPath(PIRIFORMIS.map((point) => placed(face, side, point))),
    fibula: { x, y, radius: FIBULA.radius },
  };
}

/**
 * Names beside the drawing, on the side of the leg shown: a line leads from `from` beside the body
 * to `to` on the nerve. `outwards` is 1 where names stand at the viewer's right.
 */
export function landmarksOf(face: Face, side: BodySide) {
  const outwards = halfOf(face, side);
  return LANDMARKS.filter((mark) => mark.face === face).map(({ id, nerve, at, label }) => {
    const [x, y] = placed(face, side, at);
    return { id, nerve, to: { x, y }, from: { x: SIZE.middle + outwards * 47, y: label }, outwards };
  });
}

/** How far a point is from a closed line, in units. */
const clearance = (ring: readonly Point[], point: Point) =>
  Math.min(...ring.map((from, index) => distanceTo(point, from, ring[(index + 1) % ring.length] ?? from)));

/** How much room a tag needs about it, in units; where there is less it stands beside the body. */
const TAG_ROOM = 10;

/** The roomiest spot of an item's skin in one view, on a grid of two units; null where it serves nothing. */
function roomiest(face: Face, item: NerveItem): { at: Point; room: number } | null {
  const body = silhouette(face).map(([x, y]): Point => [x - SIZE.middle, y]);
  let best: { at: Point; room: number } | null = null;
  for (const { ring } of areasOf(item).filter((area) => area.face === face)) {
    for (let y = 80; y < SIZE.height; y += 2) {
      for (let x = 1; x < SIZE.middle; x += 2) {
        if (!holds(ring, [x, y]) || !holds(body, [x, y])) continue;
        const room = Math.min(clearance(ring, [x, y]), clearance(body, [x, y]));
        if (room > (best?.room ?? 0)) best = { at: [x, y], room };
      }
    }
  }
  return best;
}

/**
 * Where an item's name stands: in its area where there is room, else beside the leg, between the names of the
 * landmarks, with a line `to` its area. Null where it serves nothing in this view.
 */
export function tagOf(face: Face, side: BodySide, item: NerveItem) {
  const spot = roomiest(face, item);
  if (!spot) return null;
  const put = ([x, y]: Point) => {
    const [px, py] = placed(face, side, [x, y]);
    return { x: px, y: py };
  };
  if (spot.room >= TAG_ROOM) return { ...put(spot.at), to: null };
  const taken = LANDMARKS.filter((mark) => mark.face === face).map(({ label }) => label);
  const free = (y: number) => Math.min(...taken.map((label) => Math.abs(label - y)));
  const heights = [0, -6, 6, -12, 12, -18, 18].map((by) => Math.min(spot.at[1] + by, SIZE.height - 10));
  const y = heights.reduce((best, height) => (free(height) > free(best) + 2 ? height : best));
  return { ...put([40, y]), to: put(spot.at) };
}
