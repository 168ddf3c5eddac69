import type { Vec2 } from "../body/vectors";

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

const known: Map<number, string>[] = [];

/** A number in as few letters as it needs: `-1.2`, `.5`. `value` is in units of 10^-decimals. */
function short(value: number, decimals: number): string {
  let texts = known[decimals];
  if (!texts) {
    texts = new Map();
    known[decimals] = texts;
  }
  const before = texts.get(value);
  if (before !== undefined) return before;
  const text = String(Math.abs(value) / 10 ** decimals);
  const bare = text.startsWith("0.") ? text.slice(1) : text;
  const written = value < 0 ? `-${bare}` : bare;
  // Coordinates of a drawing are few; anything far beyond is not worth keeping.
  if (Math.abs(value) < 20000) texts.set(value, written);
  return written;
}

/** @param decimals 1 keeps a still picture small; 2 keeps a large moving one from trembling. */
export function createPen(decimals = 1): Pen {
  const unit = 10 ** decimals;
  let d = "";
  let [x, y, startX, startY] = [0, 0, 0, 0];
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  /** Whether the number before has a point: then a second point begins a number by itself, as a minus always does. */
  let pointed = false;

  const gridX = (value: number): number => Math.round(value * unit);
  const gridY = (value: number): number => Math.round(-value * unit);
  const see = (p: Vec2) => {
    left = Math.min(left, p[0]);
    right = Math.max(right, p[0]);
    bottom = Math.min(bottom, p[1]);
    top = Math.max(top, p[1]);
  };
  const first = (command: string, value: number) => {
    const text = short(value, decimals);
    pointed = text.includes(".");
    d += command + text;
  };
  const more = (value: number) => {
    const text = short(value, decimals);
    d += text.startsWith("-") || (pointed && text.startsWith(".")) ? text : ` ${text}`;
    pointed = text.includes(".");
  };
  const goTo = (toX: number, toY: number) => {
    x = toX;
    y = toY;
  };

  const pen: Pen = {
    move(to) {
      see(to);
      goTo(gridX(to[0]), gridY(to[1]));
      [startX, startY] = [x, y];
      first("M", x);
      more(y);
      return pen;
    },
    line(...points) {
      for (const to of points) {
        see(to);
        const [toX, toY] = [gridX(to[0]), gridY(to[1])];
        if (toY === y) first("h", toX - x);
        else if (toX === x) first("v", toY - y);
        else {
          first("l", toX - x);
          more(toY - y);
        }
        goTo(toX, toY);
      }
      return pen;
    },
    curve(points, before, after) {
      for (let at = 0; at + 1 < points.length; at++) {
        const [from, to] = [points[at], points[at + 1]];
        if (!from || !to) break;
        const previous = points[at - 1] ?? before ?? from;
        const next = points[at + 2] ?? after ?? to;
        see(to);
        const [toX, toY] = [gridX(to[0]), gridY(to[1])];
        const handleX = gridX(to[0] - (next[0] - from[0]) / 6) - x;
        // Handles on either side of a point mirror each other, which is what the short form of a curve means.
        if (at > 0) first("s", handleX);
        else {
          first("c", gridX(from[0] + (to[0] - previous[0]) / 6) - x);
          more(gridY(from[1] + (to[1] - previous[1]) / 6) - y);
          more(handleX);
        }
        more(gridY(to[1] - (next[1] - from[1]) / 6) - y);
        more(toX - x);
        more(toY - y);
        goTo(toX, toY);
      }
      return pen;
    },
    cap(to) {
      see(to);
      const [dx, dy] = [gridX(to[0]) - x, gridY(to[1]) - y];
      const r = Math.round(Math.hypot(dx, dy) / 2);
      first("a", r);
      more(r);
      first(" 0 0 1 ", dx);
      more(dy);
      goTo(x + dx, y + dy);
      return pen;
    },
    close() {
      d += "z";
      goTo(startX, startY);
      return pen;
    },
    get d() {
      return d;
    },
    get box(): Box | null {
      return left <= right ? [left, bottom, right, top] : null;
    },
  };
  return pen;
}
