import { lighterOn } from "../../plans/lighter/spans";
import { LIGHTER_DAYS, type SwapTo } from "../../plans/lighter/vocabulary";
import { addDays, type DayNumber, dayNumber, type LocalDate } from "../../time/calendar-date";
import { localDateAt, type ZoneFrom } from "../../time/local-day";
import type { PlanHistory } from "../history/history";

/** One of the five things that may change a past denominator. `from` and `to` are the changed dates, half-open. */
export type PastChange = { from: LocalDate; to: LocalDate; recordedAt: string } & (
  | { type: "excuse"; id: string; reason: string; authorId: string }
  | { type: "late-lock"; id: string }
  /** Without a prescription it is the exercises of a day on which one of them hurt too much. */
  | { type: "late-hold"; id: string; prescriptionId: string | null }
  /** To the lighter plan, or back from it. */
  | { type: "late-swap"; id: string; plan: SwapTo }
  | { type: "zone-correction"; zone: string; before: string }
);

const earlier = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b);

function zoneCorrections(zones: readonly ZoneFrom[]): PastChange[] {
  const sorted = [...zones].sort((a, b) => (a.from < b.from ? -1 : 1));
  return sorted.flatMap((entry, index): PastChange[] => {
    const before = sorted[index - 1];
    if (!before || !entry.recordedAt) return [];
    const recorded = localDateAt(sorted.slice(0, index), entry.recordedAt);
    const next = sorted[index + 1];
    const to = next ? earlier(next.from, recorded) : recorded;
    if (entry.from >= to) return [];
    const recordedAt = entry.recordedAt.toString();
    return [
      { type: "zone-correction", from: entry.from, to, recordedAt, zone: entry.zone, before: before.zone },
    ];
  });
}

/** The days before the tap arrived that go by another plan for it. */
function lateSwaps({ lighter, zones }: PlanHistory): PastChange[] {
  if (!lighter) return [];
  return lighter.swaps.flatMap((swap): PastChange[] => {
    const recorded = localDateAt(zones, swap.recordedAt);
    const without = { ...lighter, swaps: lighter.swaps.filter((other) => other !== swap) };
    const changed: LocalDate[] = [];
    const last = earlier(recorded, addDays(swap.date, LIGHTER_DAYS.max));
    for (let date = swap.date; date < last; date = addDays(date, 1))
      if (lighterOn(lighter, date)?.id !== lighterOn(without, date)?.id) changed.push(date);
    const [from, end] = [changed[0], changed.at(-1)];
    if (from === undefined || end === undefined) return [];
    const { id, to: plan, recordedAt } = swap;
    return [{ type: "late-swap", id, plan, from, to: addDays(end, 1), recordedAt: recordedAt.toString() }];
  });
}

/**
 * Excuses of past days, locks, stops and swaps that arrived after their first day, and corrections of the zone, as far as they
 * touch the days from `from` to `to`, both included. Nothing else changes what a past day expected.
 */
export function pastChanges(history: PlanHistory, from: DayNumber, to: DayNumber): PastChange[] {
  const excuses = history.excuses.map((excuse): PastChange => {
    const recorded = localDateAt(history.zones, excuse.recordedAt);
    return {
      type: "excuse",
      id: excuse.id,
      from: excuse.from,
      to: earlier(excuse.to, recorded),
      recordedAt: excuse.recordedAt.toString(),
      reason: excuse.reason,
      authorId: excuse.authorId,
    };
  });
  const locks = history.locks.map((lock): PastChange => {
    const recorded = localDateAt(history.zones, lock.recordedAt);
    return {
      type: "late-lock",
      id: lock.id,
      from: lock.from,
      to: lock.to === null ? recorded : earlier(lock.to, recorded),
      recordedAt: lock.recordedAt.toString(),
    };
  });
  const holds = history.holds.flatMap(({ from, to, prescriptionId, told }): PastChange[] => {
    if (!told) return [];
    const recorded = localDateAt(history.zones, told.recordedAt);
    return [
      {
        type: "late-hold",
        id: told.alertId,
        prescriptionId,
        from,
        to: to === null ? recorded : earlier(to, recorded),
        recordedAt: told.recordedAt.toString(),
      },
    ];
  });
  return [...excuses, ...locks, ...holds, ...lateSwaps(history), ...zoneCorrections(history.zones)]
    .filter((change) => change.from < change.to)
    .filter((change) => dayNumber(change.from) <= to && dayNumber(change.to) > from)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}
