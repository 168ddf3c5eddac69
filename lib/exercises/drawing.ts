import { type Figure as Drawn, figureOf } from "../drawing/drawing";
import { isHuman } from "../drawing/pose/human-range";
import { paintFigure } from "../drawing/scene/render";
import { figureSpec } from "../drawing/schema";
import type { FieldErrors } from "../result";
import { canonicalJson } from "./identity";
import type { Figure } from "./schema";

const FIELD = "content.figure";
/** Moments of the movement that are looked at, next to its key poses. */
const MOMENTS = 12;

const isDrawn = (figure: Drawn): boolean => {
  const poses = figure.poses.map((_, index) => paintFigure(figure, { pose: index + 1 }));
  const between = Array.from({ length: MOMENTS }, (_, at) => paintFigure(figure, { t: at / MOMENTS }));
  return [...poses, ...between].every(
    ({ viewBox, paths }) =>
      !/NaN|Infinity/.test(viewBox + paths.map(({ attributes }) => attributes.d).join()),
  );
};

/**
 * What is wrong with the figure of an exercise that a clinic sends: it has to be one the engine can draw, of a body
 * that can take its poses. `before`, a figure the exercise or its base already has, is not judged again.
 */
export function drawingErrors(figure: Figure | null, before: Figure | null): FieldErrors | null {
  if (figure === null || (before && canonicalJson(figure) === canonicalJson(before))) return null;
  const spec = figureSpec.safeParse(figure);
  if (!spec.success) return { [FIELD]: "exercises.error.figure" };
  try {
    const drawn = figureOf(spec.data);
    if (!isHuman(drawn)) return { [FIELD]: "exercises.error.figureRange" };
    return isDrawn(drawn) ? null : { [FIELD]: "exercises.error.figure" };
  } catch {
    // A pose that can't be read, or a point that is not there.
    return { [FIELD]: "exercises.error.figure" };
  }
}
