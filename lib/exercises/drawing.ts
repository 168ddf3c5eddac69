import { type Drawing as Drawn, drawingOf } from "../drawing/drawing";
import { isHuman } from "../drawing/pose/human-range";
import { paintDrawing } from "../drawing/scene/render";
import { drawingSpec } from "../drawing/schema";
import type { FieldErrors } from "../result";
import { canonicalJson } from "./identity";
import type { Drawing } from "./schema";

const FIELD = "content.drawing";
/** Moments of the movement that are looked at, next to its key poses. */
const MOMENTS = 12;

const isDrawn = (drawing: Drawn): boolean => {
  const poses = drawing.poses.map((_, index) => paintDrawing(drawing, { pose: index + 1 }));
  const between = Array.from({ length: MOMENTS }, (_, at) => paintDrawing(drawing, { t: at / MOMENTS }));
  return [...poses, ...between].every(
    ({ viewBox, paths }) =>
      !/NaN|Infinity/.test(viewBox + paths.map(({ attributes }) => attributes.d).join()),
  );
};

/**
 * What is wrong with the drawing of an exercise that a clinic sends: it has to be one the engine can draw, of a body
 * that can take its poses. `before`, a drawing the exercise or its base already has, is not judged again.
 */
export function drawingErrors(drawing: Drawing | null, before: Drawing | null): FieldErrors | null {
  if (drawing === null || (before && canonicalJson(drawing) === canonicalJson(before))) return null;
  const spec = drawingSpec.safeParse(drawing);
  if (!spec.success) return { [FIELD]: "exercises.error.drawing" };
  try {
    const drawn = drawingOf(spec.data);
    if (!isHuman(drawn)) return { [FIELD]: "exercises.error.drawingRange" };
    return isDrawn(drawn) ? null : { [FIELD]: "exercises.error.drawing" };
  } catch {
    // A pose that can't be read, or a point that is not there.
    return { [FIELD]: "exercises.error.drawing" };
  }
}
