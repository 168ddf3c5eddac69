import type { ExerciseText, LocalizedText } from "./schema";

/**
 * The text in the nearest language there is: the locale, its language alone (`pt` for `pt-BR`), English, else the
 * first one given.
 * @throws where there is no text at all, which the schema rules out.
 */
export function textIn(texts: LocalizedText, locale: string): ExerciseText {
  const language = locale.split("-")[0] ?? locale;
  const found = texts[locale] ?? texts[language] ?? texts.en ?? Object.values(texts)[0];
  if (!found) throw new Error("An exercise without any text");
  return found;
}
