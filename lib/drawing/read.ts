import { type Figure, figureOf } from "./drawing";
import { type FigureSpec, figureSpec } from "./schema";

const checked = new WeakMap<object, FigureSpec>();

/**
 * Checks a figure block; the same object is checked once. The engine itself needs no schema: what moves a figure in
 * the browser takes a block that was checked here.
 * @throws ZodError where the block is not a figure.
 */
export function checkFigure(block: object): FigureSpec {
  const spec = checked.get(block) ?? figureSpec.parse(block);
  checked.set(block, spec);
  return spec;
}

/** The same with its poses read. @throws Error where a pose can't be read. */
export const readFigure = (block: object): Figure => figureOf(checkFigure(block));
