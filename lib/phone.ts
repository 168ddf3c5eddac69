import { plainDigits } from "./digits";

/** From an emergency number such as 112 to the longest that the world's network carries (ITU-T E.164). */
const DIGITS = { least: 3, most: 15 };

/** What stands in for the plain sign where a number is pasted: full-width forms, dashes of every length. */
const WIDE = /[\uff01-\uff5e]/gu;
const DASH = /[\p{Pd}\u2212]/gu;

/** The zero that is dialled at home alone: "+44 (0)20" is +44 20 from everywhere. */
const AT_HOME = / ?\(0\) ?/u;

const isDialled = (number: string): boolean => {
  const count = number.replace(/\D/gu, "").length;
  return /^\(?\+?[\d ()./-]+$/u.test(number) && count >= DIGITS.least && count <= DIGITS.most;
};

/**
 * A phone number as it is kept: digits of any script as 0–9, a + in front at most, the usual separators, and none of the
 * unseen marks that come along when a number is copied. Null for what no phone can dial.
 */
export function readPhone(written: string): string | null {
  const plain = plainDigits(written.replace(WIDE, (char) => char.normalize("NFKC")))
    .replace(/\p{Cf}/gu, "")
    .replace(DASH, "-")
    .replace(/\s+/gu, " ")
    .trim();
  const number = /^\(?(\+|00)/u.test(plain) ? plain.replace(AT_HOME, " ") : plain;
  return isDialled(number) ? number : null;
}
