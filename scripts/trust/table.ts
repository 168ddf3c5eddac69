import type { Goal, Open } from "./goals.data";

type Row = { mark: "✓" | "✗" | "–"; what: string; goal: string; figure: string };

/** Each goal with what was measured of it; what no test told is not met. */
export const rowsOf = (
  goals: readonly Goal[],
  open: readonly Open[],
  told: ReadonlyMap<string, number>,
): Row[] => [
  ...goals.map(({ what, goal, figure, will }): Row => {
    const value = told.get(figure);
    if (value === undefined) return { mark: "✗", what, goal, figure: "not told: its test failed" };
    return { mark: will(value) ? "✓" : "✗", what, goal, figure: value.toLocaleString("en-GB") };
  }),
  ...open.map(({ what, goal, why }): Row => ({ mark: "–", what, goal, figure: `not met: ${why}` })),
];

/** The table in lines of plain text. */
export function tableOf(rows: readonly Row[]): string[] {
  const width = (key: "what" | "goal") => Math.max(...rows.map((row) => row[key].length));
  const [what, goal] = [width("what"), width("goal")];
  return rows.map((row) => `${row.mark} ${row.what.padEnd(what)}  ${row.goal.padEnd(goal)}  ${row.figure}`);
}
