import { plainDigits } from "./digits";

/** How a locale writes thousands and decimals. */
function separatorsOf(locale: string): { group: string; decimal: string } {
  const parts = new Intl.NumberFormat(locale, { useGrouping: "always" }).formatToParts(1234567.5);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
  return { group: of("group"), decimal: of("decimal") };
}

/** A space of any width, or an apostrophe, as some write thousands everywhere. */
const APART = /[\s\u00a0\u202f'’]/gu;

/**
 * A number as people type it: digits of any script, the decimal comma or point of either habit, thousands grouped by the
 * locale's sign or a space. Null for everything else, an empty text too: what is no number is never
 * guessed at.
 */
export function typedNumber(text: string, locale: string): number | null {
  const { group, decimal } = separatorsOf(locale);
  const plain = plainDigits(text.trim())
    .replace(/[−﹣－]/gu, "-")
    .replace(APART, " ");
  const threes = (sign: string) =>
    new RegExp(
      `^-?\\d{1,3}(?:${escaped(sign)}\\d{2,3})*${escaped(sign)}\\d{3}(?:${escaped(decimal)}\\d+)?$`,
      "u",
    ).test(plain)
      ? Number(plain.split(sign).join("").replace(decimal, "."))
      : null;
  const grouped = threes(group.replace(APART, " ")) ?? threes(" ");
  if (grouped !== null) return grouped;
  return /^-?\d+([.,\u066b]\d+)?$/.test(plain) ? Number(plain.replace(/[,\u066b]/, ".")) : null;
}

/** The same where only a whole number makes sense; null for a fraction. */
export function typedWhole(text: string, locale: string): number | null {
  const number = typedNumber(text, locale);
  return number !== null && Number.isSafeInteger(number) ? number : null;
}

/** The same where halves make sense as well, such as of a kilo; null for any other fraction. */
export function typedHalf(text: string, locale: string): number | null {
  const number = typedNumber(text, locale);
  return number !== null && Number.isSafeInteger(number * 2) ? number : null;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
