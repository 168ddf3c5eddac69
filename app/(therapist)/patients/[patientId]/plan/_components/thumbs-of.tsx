import { DrawingThumb } from "@/app/_shared/drawing/drawing-thumb";
import type { LibraryExercise } from "@/lib/exercises/queries";

/** A small picture of each exercise that is drawn, by its id. */
export const thumbsOf = (exercises: readonly LibraryExercise[]) =>
  Object.fromEntries(
    exercises.flatMap(({ id, drawing }) =>
      drawing ? [[id, <DrawingThumb key={id} drawing={drawing} size={48} />]] : [],
    ),
  );
