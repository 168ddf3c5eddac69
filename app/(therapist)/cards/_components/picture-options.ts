import type { DrawnExercise } from "@/lib/exercises/queries";
import { textIn } from "@/lib/exercises/text";
import type { PictureOption } from "./card-fields";

/** What a card's picture may be of, by name. */
export const pictureOptions = (drawn: readonly DrawnExercise[], locale: string): PictureOption[] =>
  drawn
    .map(({ slug, text }) => ({ slug, name: textIn(text, locale).name }))
    .sort((a, b) => a.name.localeCompare(b.name, locale));
