export type Point = { x: number; y: number; week: number };

const width = 76;
const top = 3;
const bottom = 25;
const inset = 4;

/** Percent 0–100 → the height in a 76 × 28 sparkline; outside values are held at the edge. */
export const sparkY = (value: number) => bottom - (Math.min(100, Math.max(0, value)) / 100) * (bottom - top);

/** Week 0 is the oldest. */
export const sparkX = (week: number, weeks: number) =>
  weeks < 2 ? width - inset : inset + (week * (width - 2 * inset)) / (weeks - 1);

/** Splits weekly values into runs without a gap: a week with no figure is never bridged by a line. */
export function sparkRuns(values: readonly (number | null)[]): Point[][] {
  const runs: Point[][] = [];
  let open: Point[] = [];
  values.forEach((value, week) => {
    if (value === null) {
      open = [];
      return;
    }
    if (open.length === 0) runs.push(open);
    open.push({ x: sparkX(week, values.length), y: sparkY(value), week });
  });
  return runs;
}

/** A run as an SVG path. */
export const sparkPath = (run: readonly Point[]) =>
  run.map(({ x, y }, i) => `${i === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`).join(" ");

/** The weeks without a figure, which are drawn as a dash at the foot. */
export const sparkGaps = (values: readonly (number | null)[]): Pick<Point, "x" | "week">[] =>
  values.flatMap((value, week) => (value === null ? [{ x: sparkX(week, values.length), week }] : []));
