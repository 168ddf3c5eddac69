import type { Vec2 } from "../body/vectors";
import type { Pen } from "./pen";

const area = (points: readonly Vec2[]): number =>
  points.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = points[(at + 1) % points.length] ?? [0, 0];
    return sum + x * nextY - nextX * y;
  }, 0);

/** All outlines run clockwise to the eye, so that where two of one path overlap no hole opens. */
export const clockwise = (points: readonly Vec2[]): readonly Vec2[] =>
  area(points) > 0 ? points.toReversed() : points;

/** A closed smooth outline through the points. */
export function drawOutline(pen: Pen, outline: readonly Vec2[]): Pen {
  const points = clockwise(outline);
  const first = points[0];
  if (!first) return pen;
  return pen
    .move(first)
    .curve([...points, first], points.at(-1), points[1])
    .close();
}

/** An ellipse with level axes. */
export function drawEllipse(pen: Pen, middle: Vec2, rx: number, ry: number): Pen {
  const ring = (angle: number): Vec2 => [middle[0] + rx * Math.cos(angle), middle[1] + ry * Math.sin(angle)];
  const points = Array.from({ length: 8 }, (_, at) => ring((-at * Math.PI) / 4));
  return drawOutline(pen, points);
}

/** A level rectangle from its lower left corner, corners rounded by `r`. */
export function drawBox(pen: Pen, x: number, y: number, w: number, h: number, r = 0): Pen {
  const round = Math.min(r, w / 2, h / 2);
  if (round < 0.15)
    return pen
      .move([x, y])
      .line([x, y + h], [x + w, y + h], [x + w, y])
      .close();
  const k = round * 0.3;
  return pen
    .move([x, y + round])
    .line([x, y + h - round])
    .curve(
      [
        [x, y + h - round],
        [x + k, y + h - k],
        [x + round, y + h],
      ],
      [x, y + h - 2 * round],
      [x + 2 * round, y + h],
    )
    .line([x + w - round, y + h])
    .curve(
      [
        [x + w - round, y + h],
        [x + w - k, y + h - k],
        [x + w, y + h - round],
      ],
      [x + w - 2 * round, y + h],
      [x + w, y + h - 2 * round],
    )
    .line([x + w, y + round])
    .curve(
      [
        [x + w, y + round],
        [x + w - k, y + k],
        [x + w - round, y],
      ],
      [x + w, y + 2 * round],
      [x + w - 2 * round, y],
    )
    .line([x + round, y])
    .curve(
      [
        [x + round, y],
        [x + k, y + k],
        [x, y + round],
      ],
      [x + 2 * round, y],
      [x, y + 2 * round],
    )
    .close();
}
