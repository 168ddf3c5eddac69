/** [x, y] in units of the drawing: y downwards. */
export type Point = readonly [x: number, y: number];

/**
 * A smooth function through knots [at, value], sorted by `at`; outside them it stays at the nearest value.
 * Slopes are those of the neighbours' chord, as a draughtsman's spline would run.
 */
export function through(knots: readonly Point[]): (at: number) => number {
  const slope = (index: number) => {
    const [before, after] = [knots[Math.max(0, index - 1)], knots[Math.min(knots.length - 1, index + 1)]];
    return before && after && after[0] > before[0] ? (after[1] - before[1]) / (after[0] - before[0]) : 0;
  };
  return (at) => {
    const next = knots.findIndex(([knot]) => knot > at);
    const [from, to] = [knots[next - 1], knots[next]];
    if (!from || !to) return (next === 0 ? knots[0] : knots.at(-1))?.[1] ?? 0;
    const width = to[0] - from[0];
    const t = (at - from[0]) / width;
    const [t2, t3] = [t * t, t * t * t];
    return (
      (2 * t3 - 3 * t2 + 1) * from[1] +
      (t3 - 2 * t2 + t) * width * slope(next - 1) +
      (3 * t2 - 2 * t3) * to[1] +
      (t3 - t2) * width * slope(next)
    );
  };
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

const said = (value: number) => String(Math.round(value * 10) / 10);
const pair = ([x, y]: Point) => `${said(x)} ${said(y)}`;

/** The commands that lead smoothly (Catmull-Rom) from the first point, where the pen already is, to the last. */
function smoothly(line: readonly Point[]): string {
  return line
    .slice(1)
    .map((to, index) => {
      const from = line[index] ?? to;
      const before = line[index - 1] ?? from;
      const after = line[index + 2] ?? to;
      const out: Point = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
      const back: Point = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
      return `C${pair(out)} ${pair(back)} ${pair(to)}`;
    })
    .join("");
}

/** An open smooth line as SVG path data. */
export const openPath = (line: readonly Point[]): string =>
  line[0] ? `M${pair(line[0])}${smoothly(line)}` : "";

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
