import { readDrawing } from "@/lib/drawing/read";
import { inkOf, paintDrawing, type RenderOptions } from "@/lib/drawing/scene/render";

/** Forty exercises in a few sizes; a picture weighs some 10 kB. */
const MOST = 400;
const kept = new Map<string, Inked>();

export interface Inked {
  viewBox: string;
  transform: string | undefined;
  /**
   * All paths, as markup: React has no need to know each of the hundreds on a page. One object for every place that shows
   * the picture: what it has sent before it sends as a reference.
   */
  ink: { __html: string };
}

/** FNV-1a. */
const hashOf = (text: string): string =>
  [...text]
    .reduce((hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0, 0x811c9dc5)
    .toString(36);

function inked(block: object, options: RenderOptions): Inked {
  const painted = paintDrawing(readDrawing(block), options);
  const { viewBox, transform } = painted;
  return { viewBox, transform, ink: { __html: inkOf(painted) } };
}

const keyOf = (block: object, options: RenderOptions): string => JSON.stringify([block, options]);

/** What a picture is found by on a page that holds it apart: the same for the same picture, and known before it is drawn. */
export const inkedId = (block: object, options: RenderOptions): string =>
  `fig-${hashOf(keyOf(block, options))}`;

/**
 * A drawing's paths, kept: lists show the same key poses to everybody all day, and a picture depends on nothing but the
 * drawing and how it is asked for. The picture asked for longest ago is let go first.
 */
export function inkedDrawing(block: object, options: RenderOptions): Inked {
  const key = keyOf(block, options);
  const known = kept.get(key);
  const made = known ?? inked(block, options);
  kept.delete(key);
  kept.set(key, made);
  const oldest = kept.keys().next();
  if (kept.size > MOST && !oldest.done) kept.delete(oldest.value);
  return made;
}
