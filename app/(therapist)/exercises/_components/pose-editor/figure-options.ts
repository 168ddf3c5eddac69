import { checkFigure } from "@/lib/drawing/read";
import type { FigureSpec } from "@/lib/drawing/schema";
import type { LibraryExercise } from "@/lib/exercises/queries";
import { textIn } from "@/lib/exercises/text";
import type { LibraryKind } from "@/lib/exercises/vocabulary";

/** A figure to start from, with the words that find it. */
export type FigureOption = {
  slug: string;
  name: string;
  plainName: string;
  kind: LibraryKind;
  figure: FigureSpec;
  labels: readonly string[];
};

/** All figures of the library, by name. On the server: they are checked here. */
export const figureOptions = (library: readonly LibraryExercise[], locale: string): FigureOption[] =>
  library
    .flatMap(({ slug, kind, figure, text }) => {
      const { name, plainName, poseLabels } = textIn(text, locale);
      return figure ? [{ slug, kind, name, plainName, figure: checkFigure(figure), labels: poseLabels }] : [];
    })
    .sort((a, b) => a.name.localeCompare(b.name, locale));
