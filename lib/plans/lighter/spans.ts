import { Temporal } from "temporal-polyfill";
import { addDays, type LocalDate } from "../../time/calendar-date";
import { inForceOn } from "../../time/in-force";
import type { SwapTo } from "./vocabulary";

/** One tap, as it was stored. */
export type Swap = {
  id: string;
  to: SwapTo;
  /** The local date of the tap. */
  date: LocalDate;
  /** The first date on which a swap to the lighter plan no longer counts; null for one back. */
  until: LocalDate | null;
  /** The corrected instant of the tap, and when it arrived. */
  at: Temporal.Instant;
  recordedAt: Temporal.Instant;
};

type Version = {
  id: string;
  publishedAt: Temporal.Instant;
  effectiveFrom: LocalDate;
  endsOn: LocalDate | null;
};

/** The clinic withdrew what it had prepared until then: when, and on which local day of the patient's. */
export type Withdrawal = { at: Temporal.Instant; date: LocalDate };

/**
 * The versions that count by date and those prepared for bad days, each in the order of publication, the taps, and the
 * withdrawals.
 */
export type Lighter<V extends Version> = {
  usual: readonly V[];
  prepared: readonly V[];
  swaps: readonly Swap[];
  withdrawals: readonly Withdrawal[];
};

const before = (a: Swap, b: Swap): boolean =>
  a.date === b.date ? (Temporal.Instant.compare(a.at, b.at) || (a.id < b.id ? -1 : 1)) < 0 : a.date < b.date;

/** The swap that a day goes by: the last of that day or before. */
export const swapOn = (swaps: readonly Swap[], date: LocalDate): Swap | null =>
  swaps
    .filter((swap) => swap.date <= date)
    .reduce<Swap | null>((last, swap) => (last && !before(last, swap) ? last : swap), null);

const isAfter = (a: Temporal.Instant, b: Temporal.Instant): boolean => Temporal.Instant.compare(a, b) > 0;

/** The lighter plan of a day: the latest that has begun, if it was prepared for the plan of that day. */
export function preparedOn<V extends Version>(
  { usual, prepared }: { usual: readonly Version[]; prepared: readonly V[] },
  date: LocalDate,
): V | null {
  const plan = inForceOn(usual, date);
  const lighter = inForceOn(prepared, date);
  return plan && lighter && isAfter(lighter.publishedAt, plan.publishedAt) ? lighter : null;
}

/** Everything prepared before a withdrawal is withdrawn by it, so that none of it returns. */
export const isWithdrawn = (
  { publishedAt }: Pick<Version, "publishedAt">,
  withdrawals: readonly Withdrawal[],
): boolean => withdrawals.some(({ at }) => isAfter(at, publishedAt));

type Offer<V> = { usual: readonly Version[]; prepared: readonly V[]; withdrawals: readonly Withdrawal[] };

/** The lighter plan that may be swapped to at an instant of a day: that of the day, unless it was withdrawn by then. */
export function offeredAt<V extends Version>(
  { withdrawals, ...versions }: Offer<V>,
  date: LocalDate,
  at: Temporal.Instant,
): V | null {
  const lighter = preparedOn(versions, date);
  const sofar = withdrawals.filter((one) => !isAfter(one.at, at));
  return lighter && !isWithdrawn(lighter, sofar) ? lighter : null;
}

/** The lighter plan that was prepared for the plan published last; null where that one has none, or none any more. */
export function preparedLast<V extends Version>({ usual, prepared, withdrawals }: Offer<V>): V | null {
  const [plan, lighter] = [usual.at(-1), prepared.at(-1)];
  const stands = plan && lighter && isAfter(lighter.publishedAt, plan.publishedAt);
  return stands && !isWithdrawn(lighter, withdrawals) ? lighter : null;
}

/**
 * The lighter plan where it is on that day; null on a day of the usual plan. A withdrawal ends the swaps made before it
 * with its own day, so that it changes none that has begun.
 */
export function lighterOn<V extends Version>(lighter: Lighter<V>, date: LocalDate): V | null {
  const swap = swapOn(lighter.swaps, date);
  if (!swap?.until || date >= swap.until) return null;
  const ended = lighter.withdrawals.some((one) => isAfter(one.at, swap.at) && one.date < date);
  return ended ? null : preparedOn(lighter, date);
}

/** The dates from `from` on, `to` not included. */
function datesBetween(from: LocalDate, to: LocalDate): LocalDate[] {
  const dates: LocalDate[] = [];
  for (let date = from; date < to; date = addDays(date, 1)) dates.push(date);
  return dates;
}

/** The spans of days on which the lighter plan is on, each as the version it shows, from the first such day to its end. */
export function lighterSpans<V extends Version>(lighter: Lighter<V>): V[] {
  const dates = new Set(lighter.swaps.flatMap(({ date, until }) => (until ? datesBetween(date, until) : [])));
  const spans: V[] = [];
  for (const date of [...dates].sort()) {
    const version = lighterOn(lighter, date);
    if (!version) continue;
    const last = spans.at(-1);
    const next = addDays(date, 1);
    if (last && last.id === version.id && last.endsOn === date)
      spans[spans.length - 1] = { ...last, endsOn: next };
    else spans.push({ ...version, effectiveFrom: date, endsOn: next });
  }
  return spans;
}

/** Every version as it counts: those with dates of their own, then the lighter plan on its days, which goes before them. */
export const withLighter = <V extends Version>(lighter: Lighter<V>): V[] => [
  ...lighter.usual,
  ...lighterSpans(lighter),
];
