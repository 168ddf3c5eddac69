import type { Vec2 } from "../body/vectors";
import type { Pen } from "./pen";

/** Distance in units between two lines, across. */
const SPACING = 1.5;
const DIAGONAL = Math.SQRT1_2;

/** Turned so that lines at 45° become level: [along the line, across it]. */
const turn = ([x, y]: Vec2): Vec2 => [(x + y) * DIAGONAL, (y - x) * DIAGONAL];
const back = ([along, across]: Vec2): Vec2 => [(along - across) * DIAGONAL, (along + across) * DIAGONAL];

/** Lines rising at 45° inside a closed outline: how a muscle is told from clothes without colour. */
export function drawHatch(pen: Pen, outline: readonly Vec2[]): Pen {
  const corners = outline.map(turn);
  const heights = corners.map(([, across]) => across);
  const top = Math.max(...heights);
  for (let level = Math.min(...heights) + SPACING / 2; level < top; level += SPACING) {
    const crossings = corners
      .flatMap((from, at) => {
        const to = corners[(at + 1) % corners.length] ?? from;
        if (from[1] <= level === to[1] <= level) return [];
        return [from[0] + ((to[0] - from[0]) * (level - from[1])) / (to[1] - from[1])];
      })
      .sort((a, b) => a - b);
    for (let at = 0; at + 1 < crossings.length; at += 2) {
      pen.move(back([crossings[at] ?? 0, level])).line(back([crossings[at + 1] ?? 0, level]));
    }
  }
  return pen;
}
