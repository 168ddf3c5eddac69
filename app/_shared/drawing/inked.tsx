import type { ReactElement } from "react";
import { readDrawing } from "@/lib/drawing/read";
import { type Painted, paintDrawing, type RenderOptions } from "@/lib/drawing/scene/render";
import { spelled } from "./spelled";

/** Forty exercises in a few sizes; a picture weighs some 10 kB. */
const MOST = 400;
const kept = new Map<string, Inked>();

interface Inked {
  viewBox: string;
  /** All paths. One element for every place that shows the picture: React sends what it has sent before as a reference. */
  ink: ReactElement;
}

/** FNV-1a. */
const hashOf = (text: string): string =>
  [...text]
    .reduce((hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0, 0x811c9dc5)
    .toString(36);

const inked = ({ viewBox, transform, paths }: Painted): Inked => ({
  viewBox,
  ink: (
    <g transform={transform}>
      {paths.map(({ key, attributes }) => (
        <path key={key} {...spelled(attributes)} />
      ))}
    </g>
  ),
});

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
  const made = known ?? inked(paintDrawing(readDrawing(block), options));
  kept.delete(key);
  kept.set(key, made);
  const oldest = kept.keys().next();
  if (kept.size > MOST && !oldest.done) kept.delete(oldest.value);
  return made;
}
