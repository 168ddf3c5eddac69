import { cmp, type Rational, ratio, rounded, shortText } from "./rational";

export type Band = "on-track" | "partial" | "low";

const ON_TRACK = ratio(80, 100);
const PARTIAL = ratio(50, 100);

/** The band of an exact value: 80 % and above on track, 50 % and above partial, else low. */
export function bandOf(value: Rational): Band {
  if (cmp(value, ON_TRACK) >= 0) return "on-track";
  return cmp(value, PARTIAL) >= 0 ? "partial" : "low";
}

/**
 * A percentage as it is shown: half up, but never across 50 or 80, so that the number and its band agree
 * (79.6 shows 79, 49.97 with one decimal shows 49.9).
 * @param digits decimals to keep, 0 by default
 */
export function percentOf(value: Rational, digits = 0): number {
  const scale = 10n ** BigInt(digits);
  let shown = (200n * scale * value.n + value.d) / (2n * value.d);
  for (const limit of [PARTIAL, ON_TRACK]) {
    const crossing = (100n * scale * limit.n) / limit.d;
    if (cmp(value, limit) < 0 && shown >= crossing) shown = crossing - 1n;
  }
  return Number(shown) / Number(scale);
}

/** A share as every screen, answer and export carries it: exact, and rounded for the eye. */
export type Share = { numerator: string; denominator: string; percent: number; band: Band };

export const shareOf = (value: Rational): Share => ({
  numerator: String(value.n),
  denominator: String(value.d),
  percent: percentOf(value),
  band: bandOf(value),
});

/** A number of occurrences: exact (`17`, `69/7` where days are flexible), and rounded half up. */
export type Count = { exact: string; shown: number };
export const countOf = (value: Rational): Count => ({ exact: shortText(value), shown: rounded(value) });
