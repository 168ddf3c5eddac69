import { closedPath, openPath, type Point, ringPath } from "./curves";
import { areasOf, lightOf, type NerveItem } from "./nerves";
import { COURSES, type Course, FIBULA, LANDMARKS, PIRIFORMIS, SACRUM, VERTEBRAE } from "./nerves.data";
import { halfOf, placed } from "./outline";
import { SIZE } from "./outline.data";
import type { BodySide, Face } from "./places";

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
  return LANDMARKS.filter((mark) => mark.face === face).map(({ id, at, label }) => {
    const [x, y] = placed(face, side, at);
    return { id, to: { x, y }, from: { x: SIZE.middle + outwards * 47, y: label }, outwards };
  });
}
