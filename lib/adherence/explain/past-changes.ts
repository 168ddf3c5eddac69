import { type DayNumber, dayNumber, type LocalDate } from "../../time/calendar-date";
import { localDateAt, type ZoneFrom } from "../../time/local-day";
import type { PlanHistory } from "../history/history";

/** One of the four things that may change a past denominator. `from` and `to` are the changed dates, half-open. */
export type PastChange = { from: LocalDate; to: LocalDate; recordedAt: string } & (
  | { type: "excuse"; id: string; reason: string; authorId: string }
  | { type: "late-lock"; id: string }
  /** Without a prescription it is the exercises of a day on which one of them hurt too much. */
  | { type: "late-hold"; id: string; prescriptionId: string | null }
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

/**
 * Excuses of past days, locks and stops that arrived after their first day, and corrections of the zone, as far as they
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
  return [...excuses, ...locks, ...holds, ...zoneCorrections(history.zones)]
    .filter((change) => change.from < change.to)
    .filter((change) => dayNumber(change.from) <= to && dayNumber(change.to) > from)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}
