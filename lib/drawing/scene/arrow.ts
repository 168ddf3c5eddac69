import { pointOf } from "../body/skeleton";
import { heading, lerp2, offset2, polar, quarter, radians, type Vec2, type Vec3 } from "../body/vectors";
import { type Drawing, keyOf } from "../drawing";
import { poseAt, still } from "../pose/motion";
import type { Arrow } from "../schema";
import type { Picture } from "./picture";
import { type Shape, shapeOf } from "./shape";

const HEAD_LENGTH = 4.2;
const HEAD_HALF = 1.9;
const STEPS = 8;

const shifted = ([x, y]: Vec2, shift: readonly number[] | undefined): Vec2 => [
  x + (shift?.[0] ?? 0),
  y + (shift?.[1] ?? 0),
];

/** Straight, an arc around a middle, or the way the point really takes from the pose before. */
function arrowPath(drawing: Drawing, arrow: Arrow, project: (at: Vec3) => Vec2): Vec2[] {
  if ("arc" in arrow) {
    const [x, y, r, from, to] = arrow.arc;
    return Array.from({ length: STEPS + 1 }, (_, step) =>
      offset2([x, y], polar(radians(from + ((to - from) * step) / STEPS)), r),
    );
  }
  const to = keyOf(drawing, arrow.pose);
  if ("vec" in arrow) {
    const start = shifted(project(pointOf(poseAt(drawing, still(to)), arrow.pt)), arrow.shift);
    return [start, shifted(start, arrow.vec)];
  }
  const from = keyOf(drawing, Math.max(1, arrow.pose - 1));
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const body = poseAt(drawing, { from, to, t: 0.12 + (0.76 * step) / STEPS });
    return shifted(project(pointOf(body, arrow.pt)), arrow.shift);
  });
}

function drawArrow(picture: Picture, arrow: Arrow, key: string): Shape[] {
  const points = arrowPath(picture.drawing, arrow, picture.project);
  const [tip, before] = [points.at(-1), points.at(-3) ?? points[0]];
  const first = points[0];
  if (!tip || !before || !first) return [];
  const along = heading(before, tip);
  const neck = offset2(tip, along, -HEAD_LENGTH);
  const shaft = [...points.slice(0, -1), lerp2(neck, tip, 0.4)];
  // A point of the curve inside the head would bend the shaft back on itself.
  const line = shaft.filter(
    (point, at) =>
      at === shaft.length - 1 || at === 0 || Math.hypot(point[0] - tip[0], point[1] - tip[1]) > HEAD_LENGTH,
  );
  const side = quarter(along);
  const head = picture
    .pen()
    .move(tip)
    .line(offset2(neck, side, HEAD_HALF), offset2(neck, side, -HEAD_HALF))
    .close();
  return [
    shapeOf(key, "arrow", picture.pen().move(first).curve(line)),
    shapeOf(`${key}-head`, "arrow-head", head),
  ];
}

/** The arrows of a key pose: how the body came into it. */
export const drawArrows = (picture: Picture, poseNumber: number): Shape[] =>
  picture.drawing.arrow.flatMap((arrow, at) =>
    arrow.pose === poseNumber ? drawArrow(picture, arrow, `arrow-${at}`) : [],
  );
