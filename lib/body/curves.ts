/** [x, y] in units of the drawing: y downwards. */
export type Point = readonly [x: number, y: number];

/** Slopes at the knots that leave no step in curvature: the natural cubic spline. */
function slopesOf(knots: readonly Point[]): number[] {
  const rows: { share: number; value: number }[] = [];
  const chord = (index: number) => {
    const [a, b] = [knots[index], knots[index + 1]];
    return a && b ? { width: b[0] - a[0], slope: (b[1] - a[1]) / (b[0] - a[0]) } : null;
  };
  knots.forEach((_, index) => {
    const [before, after] = [chord(index - 1), chord(index)];
    const [low, high] = [before ? 1 / before.width : 0, after ? 1 / after.width : 0];
    const previous = rows[index - 1] ?? { share: 0, value: 0 };
    const pivot = 2 * (low + high) - low * previous.share;
    const pull = 3 * (low * (before?.slope ?? 0) + high * (after?.slope ?? 0)) - low * previous.value;
    rows.push({ share: high / pivot, value: pull / pivot });
  });
  const slopes: number[] = [];
  for (const { share, value } of rows.reverse()) slopes.unshift(value - share * (slopes[0] ?? 0));
  return slopes;
}

/**
 * A smooth function through two or more knots [at, value], sorted by `at`, no two alike; outside them it
 * stays at the nearest value.
 */
export function through(knots: readonly Point[]): (at: number) => number {
  const slopes = slopesOf(knots);
  return (at) => {
    const next = knots.findIndex(([knot]) => knot > at);
    const [from, to] = [knots[next - 1], knots[next]];
    if (!from || !to) return (next === 0 ? knots[0] : knots.at(-1))?.[1] ?? 0;
    const width = to[0] - from[0];
    const t = (at - from[0]) / width;
    const [t2, t3] = [t * t, t * t * t];
    return (
      (2 * t3 - 3 * t2 + 1) * from[1] +
      (t3 - 2 * t2 + t) * width * (slopes[next - 1] ?? 0) +
      (3 * t2 - 2 * t3) * to[1] +
      (t3 - t2) * width * (slopes[next] ?? 0)
    );
  };
}

/** How far a point is from the straight stretch between `a` and `b`. */
export function distanceTo([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const share = length > 0 ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length)) : 0;
  return Math.hypot(x - ax - share * dx, y - ay - share * dy);
}

/** Values from `from` to `to`, both with them, about `step` apart. */
export function steps(from: number, to: number, step: number): number[] {
  const count = Math.max(1, Math.round(Math.abs(to - from) / step));
  return Array.from({ length: count + 1 }, (_, index) => from + ((to - from) * index) / count);
}

const between = ([ax, ay]: Point, [bx, by]: Point, share: number): Point => [
  ax + (bx - ax) * share,
  ay + (by - ay) * share,
];

/** A line without its first `length` units. */
function trimmed(line: readonly Point[], length: number): Point[] {
  const [from, to, ...rest] = line;
  if (!from || !to) return [...line];
  const first = Math.hypot(to[0] - from[0], to[1] - from[1]);
  return first > length
    ? [between(from, to, length / first), to, ...rest]
    : trimmed([to, ...rest], length - first);
}

const shorn = (line: readonly Point[], start: number, end: number) =>
  trimmed(trimmed(line, start).reverse(), end).reverse();

const said = (value: number) => String(Math.round(value * 100) / 100);
const pair = ([x, y]: Point) => `${said(x)} ${said(y)}`;

/** The direction in which a smooth line runs through its point, per unit of length. */
function heading(line: readonly Point[], index: number): Point {
  const here = line[index] ?? [0, 0];
  const reach = (to: Point | undefined, sign: number) => {
    const [dx, dy] = to ? [sign * (to[0] - here[0]), sign * (to[1] - here[1])] : [0, 0];
    const length = Math.hypot(dx, dy);
    return { length, x: length > 0 ? dx / length : 0, y: length > 0 ? dy / length : 0 };
  };
  const [before, after] = [reach(line[index - 1], -1), reach(line[index + 1], 1)];
  if (before.length === 0) return [after.x, after.y];
  if (after.length === 0) return [before.x, before.y];
  const share = after.length / (before.length + after.length);
  return [before.x * share + after.x * (1 - share), before.y * share + after.y * (1 - share)];
}

/** The curves that lead smoothly from each point of a line to the next. */
function curves(line: readonly Point[]): string[] {
  return line.slice(1).map((to, index) => {
    const from = line[index] ?? to;
    const reach = Math.hypot(to[0] - from[0], to[1] - from[1]) / 3;
    const [leave, arrive] = [heading(line, index), heading(line, index + 1)];
    const out: Point = [from[0] + leave[0] * reach, from[1] + leave[1] * reach];
    const back: Point = [to[0] - arrive[0] * reach, to[1] - arrive[1] * reach];
    return `C${pair(out)} ${pair(back)} ${pair(to)}`;
  });
}

/** The commands that lead smoothly from the first point, where the pen already is, to the last. */
const smoothly = (line: readonly Point[]): string => curves(line).join("");

/** An open smooth line as SVG path data. */
export const openPath = (line: readonly Point[]): string =>
  line[0] ? `M${pair(line[0])}${smoothly(line)}` : "";

/** A closed line without any corner as SVG path data. */
export function ringPath(ring: readonly Point[]): string {
  const [first, second, last] = [ring[0], ring[1], ring.at(-1)];
  if (!first || !second || !last) return "";
  return `M${pair(first)}${curves([last, ...ring, first, second])
    .slice(1, -1)
    .join("")}Z`;
}

/** One side of a shape, and how round its corner with the next side is, in units. */
export interface Edge {
  line: readonly Point[];
  corner: number;
}

/** A closed shape of smooth sides with rounded corners as SVG path data. Each side ends where the next begins. */
export function closedPath(edges: readonly Edge[]): string {
  const parts = edges.map(({ line, corner }, index) => {
    const before = edges.at(index - 1)?.corner ?? 0;
    const side = shorn(line, before, corner);
    const tip = line.at(-1);
    const next = edges[(index + 1) % edges.length];
    const landing = next && trimmed(next.line, corner)[0];
    const turn = corner > 0 && tip && landing ? `Q${pair(tip)} ${pair(landing)}` : "";
    return { start: side[0], d: smoothly(side) + turn };
  });
  const start = parts[0]?.start;
  return start ? `M${pair(start)}${parts.map(({ d }) => d).join("")}Z` : "";
}
