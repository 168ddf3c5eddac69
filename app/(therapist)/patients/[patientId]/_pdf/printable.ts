/** What a typeface has, as first and last code points. */
export type Printable = readonly (readonly [number, number])[];

const GRAPHEMES = new Intl.Segmenter("en", { granularity: "grapheme" });

/** As they are printed: a letter and its accent are one. */
export const lettersOf = (text: string): string[] =>
  [...GRAPHEMES.segment(text)].map(({ segment }) => segment);

/** What joins, marks or shapes letters and has no ink of its own. */
const UNSEEN = /^[\p{Default_Ignorable_Code_Point}\p{Cf}]$/u;

/** Is each point of a letter one that the typeface has, or one that is not drawn? */
export const isDrawn = (letter: string, has: (point: number) => boolean): boolean =>
  [...letter].every((point) => UNSEEN.test(point) || has(point.codePointAt(0) ?? 0));

/** The letters of a text that can't be printed, each once. */
export function lackingIn(text: string, printable: Printable): string[] {
  const has = (point: number) => printable.some(([first, last]) => first <= point && point <= last);
  const letters = lettersOf(text.normalize("NFC")).filter((letter) => !/^\s+$/u.test(letter));
  return [...new Set(letters)].filter((letter) => !isDrawn(letter, has));
}
