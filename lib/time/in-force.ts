import type { LocalDate } from "./calendar-date";

/** `endsOn` is the first date on which it no longer counts. */
type Span = { effectiveFrom: LocalDate; endsOn: LocalDate | null };

/**
 * What counts on a date: of those that have begun and not ended, the one published last, so that when it ends the
 * one before it returns.
 * @param published in the order of publication
 */
export const inForceOn = <T extends Span>(published: readonly T[], date: LocalDate): T | null =>
  published.findLast((v) => v.effectiveFrom <= date && (v.endsOn === null || date < v.endsOn)) ?? null;

/** Everything that counts on the date or will on a later one, if nothing else is published; in the order given. */
export function inForceFrom<T extends Span>(published: readonly T[], date: LocalDate): T[] {
  const changes = published.flatMap((v) => [v.effectiveFrom, v.endsOn ?? date]).filter((day) => day > date);
  const counting = new Set([date, ...changes].map((day) => inForceOn(published, day)));
  return published.filter((v) => counting.has(v));
}
