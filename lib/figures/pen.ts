import type { Vec2 } from "./vectors";

/** Left, bottom, right, top; y up. */
export type Box = readonly [number, number, number, number];

export function unionBox(a: Box | null, b: Box | null): Box | null {
  if (!a || !b) return a ?? b;
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}
export const growBox = (box: Box, by: number): Box => [box[0] - by, box[1] - by, box[2] + by, box[3] + by];

/** Writes SVG path data; takes points with y up. */
export interface Pen {
  move(to: Vec2): Pen;
  line(...points: Vec2[]): Pen;
  /**
   * A Catmull-Rom curve from the pen through the points: handles are a sixth of the way from the neighbour before to
   * the neighbour after. `before` and `after` are the neighbours of the first and last point, where it goes on.
   */
  curve(points: readonly Vec2[], before?: Vec2, after?: Vec2): Pen;
  /** Half a circle, clockwise to the eye. */
  cap(to: Vec2): Pen;
  close(): Pen;
  readonly d: string;
  readonly box: Box | null;
}

/** A number in as few letters as it needs: `-1.2`, `.5`. `value` is in units of 10^-decimals. */
function short(value: number, decimals: number): string {
  const text = String(Math.abs(value) / 10 ** decimals);
  const bare = text.startsWith("0.") ? text.slice(1) : text;
  return value < 0 && bare !== "0" ? `-${bare}` : bare;
}

/** @param decimals 1 keeps a still picture small; 2 keeps a large moving one from trembling. */
export function createPen(decimals = 1): Pen {
  const unit = 10 ** decimals;
  let d = "";
  let here: readonly [number, number] = [0, 0];
  let start = here;
  let box: Box | null = null;
  const grid = (p: Vec2) => [Math.round(p[0] * unit), Math.round(-p[1] * unit)] as const;
  const see = (p: Vec2) => {
    box = unionBox(box, [p[0], p[1], p[0], p[1]]);
  };
  const put = (command: string, numbers: readonly number[]) => {
    d += command;
    let last = "";
    numbers.forEach((value, at) => {
      const text = short(value, decimals);
      // A minus or a second point begins a number by itself.
      const parts = at === 0 || text.startsWith("-") || (text.startsWith(".") && last.includes("."));
      d += parts ? text : ` ${text}`;
      last = text;
    });
  };
  const relative = (p: readonly [number, number]) => [p[0] - here[0], p[1] - here[1]];

  const pen: Pen = {
    move(to) {
      see(to);
      here = grid(to);
      start = here;
      put("M", here);
      return pen;
    },
    line(...points) {
      for (const to of points) {
        see(to);
        const next = grid(to);
        const [x = 0, y = 0] = relative(next);
        if (y === 0) put("h", [x]);
        else if (x === 0) put("v", [y]);
        else put("l", [x, y]);
        here = next;
      }
      return pen;
    },
    curve(points, before, after) {
      points.forEach((from, at) => {
        const to = points[at + 1];
        if (!to) return;
        const previous = at > 0 ? (points[at - 1] ?? from) : (before ?? from);
        const next = points[at + 2] ?? after ?? to;
        see(to);
        const c1 = grid([from[0] + (to[0] - previous[0]) / 6, from[1] + (to[1] - previous[1]) / 6]);
        const c2 = grid([to[0] - (next[0] - from[0]) / 6, to[1] - (next[1] - from[1]) / 6]);
        const end = grid(to);
        // Handles on either side of a point mirror each other, which is what the short form of a curve means.
        if (at === 0) put("c", [...relative(c1), ...relative(c2), ...relative(end)]);
        else put("s", [...relative(c2), ...relative(end)]);
        here = end;
      });
      return pen;
    },
    cap(to) {
      see(to);
      const next = grid(to);
      const [x = 0, y = 0] = relative(next);
      const r = Math.hypot(x, y) / 2;
      put("a", [Math.round(r), Math.round(r)]);
      put(" 0 0 1 ", [x, y]);
      here = next;
      return pen;
    },
    close() {
      d += "z";
      here = start;
      return pen;
    },
    get d() {
      return d;
    },
    get box() {
      return box;
    },
  };
  return pen;
}

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
