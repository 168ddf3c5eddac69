/** Lines through what is known; a gap longer than `bridge` columns breaks the line. A point is [column, value]. */
export function linesOf(values: readonly (number | null)[], bridge: number): [number, number][][] {
  const lines: [number, number][][] = [];
  let before: number | null = null;
  values.forEach((value, column) => {
    if (value === null) return;
    const line = lines.at(-1);
    if (line && before !== null && column - before <= bridge) line.push([column, value]);
    else lines.push([[column, value]]);
    before = column;
  });
  return lines;
}

/** `M x y L …`, columns in their middles; a point alone is a line of no length, which round caps make a dot. */
export const pathOf = (lines: readonly [number, number][][], y: (value: number) => number): string =>
  lines
    .map((line) =>
      line.map(([column, value], i) => `${i === 0 ? "M" : "L"}${column + 0.5} ${y(value)}`).join(""),
    )
    .join("");

/** A dot at each value, drawn with round or square caps: it keeps its shape however the lane is stretched. */
export const dotsOf = (values: readonly (number | null)[], y: (value: number) => number): string =>
  values.flatMap((value, column) => (value === null ? [] : [`M${column + 0.5} ${y(value)}h0`])).join("");

/**
 * A line that stays at what was last known and steps where something else is: `M x y H … V y …`; nothing where nothing is known.
 * @param before what was known before the first column
 */
export function stepsOf(
  values: readonly (number | null)[],
  before: number | null,
  y: (value: number) => number,
): string {
  const known = values.flatMap((value, column) => (value === null ? [] : [{ x: column + 0.5, value }]));
  const points = before === null ? known : [{ x: 0, value: before }, ...known];
  const [first, ...others] = points;
  if (!first) return "";
  const steps = others.map(({ x, value }) => `H${x}V${y(value)}`).join("");
  return `M${first.x} ${y(first.value)}${steps}H${values.length}`;
}

/** What was known last; null where nothing was. */
export const lastOf = <V>(values: readonly (V | null)[]): V | null =>
  values.findLast((value) => value !== null) ?? null;
