import { type Figure, figureOf } from "./figure";
import { type FigureSpec, figureSpec } from "./schema";

const checked = new WeakMap<object, FigureSpec>();

/**
 * Checks a figure block and reads its poses; the same object is read once. The engine itself needs no schema: what
 * moves a figure in the browser takes a block that was checked here.
 * @throws ZodError or Error where the block is not a figure.
 */
export function readFigure(block: object): Figure {
  const spec = checked.get(block) ?? figureSpec.parse(block);
  checked.set(block, spec);
  return figureOf(spec);
}
