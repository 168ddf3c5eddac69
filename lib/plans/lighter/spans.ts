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

/** The versions that count by date and those prepared for bad days, each in the order of publication, and the taps. */
export type Lighter<V extends Version> = {
  usual: readonly V[];
  prepared: readonly V[];
  swaps: readonly Swap[];
};

const before = (a: Swap, b: Swap): boolean =>
  a.date === b.date ? (Temporal.Instant.compare(a.at, b.at) || (a.id < b.id ? -1 : 1)) < 0 : a.date < b.date;

/** The swap that a day goes by: the last of that day or before. */
export const swapOn = (swaps: readonly Swap[], date: LocalDate): Swap | null =>
  swaps
    .filter((swap) => swap.date <= date)
    .reduce<Swap | null>((last, swap) => (last && !before(last, swap) ? last : swap), null);

/** The lighter plan that may be swapped to on a day: the latest that has begun, if it was prepared for the plan of that day. */
export function preparedOn<V extends Version>(
  { usual, prepared }: { usual: readonly Version[]; prepared: readonly V[] },
  date: LocalDate,
): V | null {
  const plan = inForceOn(usual, date);
  const lighter = inForceOn(prepared, date);
  return plan && lighter && Temporal.Instant.compare(lighter.publishedAt, plan.publishedAt) > 0
    ? lighter
    : null;
}

/** The lighter plan that was prepared for the plan published last; null where that one has none. */
export function preparedLast<V extends Version>({
  usual,
  prepared,
}: {
  usual: readonly Version[];
  prepared: readonly V[];
}): V | null {
  const [plan, lighter] = [usual.at(-1), prepared.at(-1)];
  return plan && lighter && Temporal.Instant.compare(lighter.publishedAt, plan.publishedAt) > 0
    ? lighter
    : null;
}

/** The lighter plan where it is on that day; null on a day of the usual plan. */
export function lighterOn<V extends Version>(lighter: Lighter<V>, date: LocalDate): V | null {
  const swap = swapOn(lighter.swaps, date);
  return swap?.until && date < swap.until ? preparedOn(lighter, date) : null;
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
