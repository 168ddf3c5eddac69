import { readFigure } from "@/lib/drawing/read";
import { type Painted, paintFigure, type RenderOptions } from "@/lib/drawing/scene/render";

/** Forty exercises in a few sizes; a picture weighs some 10 kB. */
const MOST = 400;
const kept = new Map<string, Painted>();

/**
 * `paintFigure`, kept: lists show the same key poses to everybody all day, and a picture depends on nothing but the
 * figure and how it is asked for. The picture asked for longest ago is let go first.
 */
export function paintedFigure(block: object, options: RenderOptions): Painted {
  const key = JSON.stringify([block, options]);
  const known = kept.get(key);
  const painted = known ?? paintFigure(readFigure(block), options);
  kept.delete(key);
  kept.set(key, painted);
  const oldest = kept.keys().next();
  if (kept.size > MOST && !oldest.done) kept.delete(oldest.value);
  return painted;
}
