import type { LibraryExercise } from "@/lib/exercises/queries";
import { readIn } from "@/lib/exercises/text";
import type { LinkOption } from "./links-section";

/** What an exercise can be linked to: all the library but itself, by name. */
export const linkOptions = (
  library: readonly LibraryExercise[],
  locale: string,
  self?: string,
): LinkOption[] =>
  library
    .filter((exercise) => exercise.slug !== self)
    .map(({ slug, kind, text }) => ({ slug, kind, name: readIn(text, locale).text.name }))
    .sort((a, b) => a.name.localeCompare(b.name, locale));
