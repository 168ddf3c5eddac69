import { readDrawing } from "@/lib/drawing/read";
import { type Painted, paintDrawing, type RenderOptions } from "@/lib/drawing/scene/render";

/** Forty exercises in a few sizes; a picture weighs some 10 kB. */
const MOST = 400;
const kept = new Map<string, Painted>();

/**
 * `paintDrawing`, kept: lists show the same key poses to everybody all day, and a picture depends on nothing but the
 * drawing and how it is asked for. The picture asked for longest ago is let go first.
 */
export function paintedDrawing(block: object, options: RenderOptions): Painted {
  const key = JSON.stringify([block, options]);
  const known = kept.get(key);
  const painted = known ?? paintDrawing(readDrawing(block), options);
  kept.delete(key);
  kept.set(key, painted);
  const oldest = kept.keys().next();
  if (kept.size > MOST && !oldest.done) kept.delete(oldest.value);
  return painted;
}
