import { specOf } from "#drawing-spec";
import { type Drawing, drawingOf } from "./drawing";
import type { DrawingSpec } from "./schema";

const checked = new WeakMap<object, DrawingSpec>();

/**
 * Checks a drawing block; the same object is checked once. The engine itself needs no schema: what moves a drawing in
 * the browser takes a block that was checked here.
 * @throws ZodError where the block is not a drawing; in a browser it was checked before it came.
 */
export function checkDrawing(block: object): DrawingSpec {
  const spec = checked.get(block) ?? specOf(block);
  checked.set(block, spec);
  return spec;
}

/** The same with its poses read. @throws Error where a pose can't be read. */
export const readDrawing = (block: object): Drawing => drawingOf(checkDrawing(block));
