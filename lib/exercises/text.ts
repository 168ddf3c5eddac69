import type { ExerciseText, LocalizedText } from "./schema";

/**
 * The nearest language there is: the locale, its language alone (`pt` for `pt-BR`), English, else the first one
 * given. What is shown carries it as its `lang`.
 */
export function languageIn(texts: LocalizedText, locale: string): string {
  const language = locale.split("-")[0] ?? locale;
  const found = [locale, language, "en"].find((tag) => texts[tag]);
  return found ?? Object.keys(texts)[0] ?? "en";
}

/**
 * The text in the nearest language.
 * @throws where there is no text at all, which the schema rules out.
 */
export function textIn(texts: LocalizedText, locale: string): ExerciseText {
  const found = texts[languageIn(texts, locale)];
  if (!found) throw new Error("An exercise without any text");
  return found;
}

/** The text as a page in `locale` shows it; `lang` where the words are of another language than the page. */
export function readIn(
  texts: LocalizedText,
  locale: string,
): { text: ExerciseText; lang: string | undefined } {
  const language = languageIn(texts, locale);
  const own = locale === language || locale.startsWith(`${language}-`);
  return { text: textIn(texts, locale), lang: own ? undefined : language };
}
