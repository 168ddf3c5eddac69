import { checkDrawing } from "@/lib/drawing/read";
import type { DrawingSpec } from "@/lib/drawing/schema";
import type { LibraryExercise } from "@/lib/exercises/queries";
import { textIn } from "@/lib/exercises/text";
import type { LibraryKind } from "@/lib/exercises/vocabulary";

/** A drawing to start from, with the words that find it. */
export type DrawingOption = {
  slug: string;
  name: string;
  plainName: string;
  kind: LibraryKind;
  drawing: DrawingSpec;
  labels: readonly string[];
};

/** All drawings of the library, by name. On the server: they are checked here. */
export const drawingOptions = (library: readonly LibraryExercise[], locale: string): DrawingOption[] =>
  library
    .flatMap(({ slug, kind, drawing, text }) => {
      const { name, plainName, poseLabels } = textIn(text, locale);
      return drawing
        ? [{ slug, kind, name, plainName, drawing: checkDrawing(drawing), labels: poseLabels }]
        : [];
    })
    .sort((a, b) => a.name.localeCompare(b.name, locale));
