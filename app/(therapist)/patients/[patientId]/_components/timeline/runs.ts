import type { TimelineDay } from "@/lib/adherence/explain/timeline";

export type RunKind = "paused" | "excused" | "locked" | "flare";
/** Days of one kind in a row: the first index, and how many. */
export type Run = { kind: RunKind; start: number; length: number };

function kindOf(day: TimelineDay): RunKind | null {
  if (day.state === "paused" || day.state === "excused" || day.state === "locked") return day.state;
  return day.flare ? "flare" : null;
}

/** The stretches that run as bands through all lanes. */
export function runsOf(days: readonly TimelineDay[]): Run[] {
  const runs: Run[] = [];
  days.forEach((day, index) => {
    const kind = kindOf(day);
    const last = runs.at(-1);
    if (!kind) return;
    if (last?.kind === kind && last.start + last.length === index) last.length += 1;
    else runs.push({ kind, start: index, length: 1 });
  });
  return runs;
}

/** Lines through what is known; a gap longer than `bridge` days breaks the line. A point is [day, value]. */
export function linesOf(values: readonly (number | null)[], bridge: number): [number, number][][] {
  const lines: [number, number][][] = [];
  let before: number | null = null;
  values.forEach((value, day) => {
    if (value === null) return;
    const line = lines.at(-1);
    if (line && before !== null && day - before <= bridge) line.push([day, value]);
    else lines.push([[day, value]]);
    before = day;
  });
  return lines;
}

/** `M x y L …`, days in their middles; a point alone is a line of no length, which round caps make a dot. */
export const pathOf = (lines: readonly [number, number][][], y: (value: number) => number): string =>
  lines
    .map((line) => line.map(([day, value], i) => `${i === 0 ? "M" : "L"}${day + 0.5} ${y(value)}`).join(""))
    .join("");

/** A dot at each value, drawn with round caps: it keeps its shape however the lane is stretched. */
export const dotsOf = (values: readonly (number | null)[], y: (value: number) => number): string =>
  values.flatMap((value, day) => (value === null ? [] : [`M${day + 0.5} ${y(value)}h0`])).join("");
