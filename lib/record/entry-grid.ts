import type { Occurrence } from "../adherence/explain/occurrences";
import { occurrencesBetween } from "../adherence/explain/why";
import { versionInForce } from "../adherence/history/day-state";
import type { PlanHistory } from "../adherence/history/history";
import type { StaffSource } from "../dose-logs/vocabulary";
import type { PrescriptionId } from "../ids";
import type { Kind } from "../plans/vocabulary";
import type { LocalDate } from "../time/calendar-date";

/** A prescription on a day, as staff enter it: how often it was done. */
export type EntryCell = {
  date: LocalDate;
  /** due; any: on any day, or as needed; off: paused, excused or on hold; not-due; absent: not in the plan. */
  state: "due" | "any" | "off" | "not-due" | "absent";
  /** Times due, 0 where nothing is. */
  due: number;
  /** Times logged by anybody, extras included. */
  logged: number;
  /** Places of the day that nobody has logged. */
  free: number[];
};

export type EntryRow = { prescriptionId: PrescriptionId; kind: Kind; cells: EntryCell[] };

const OFF: readonly Occurrence["status"][] = ["paused", "excused", "on-hold"];

function stateOf(day: readonly Occurrence[], assigned: boolean, dayOff: boolean): EntryCell["state"] {
  if (!assigned) return "absent";
  if (day.some((o) => OFF.includes(o.status))) return "off";
  if (day.some((o) => o.status === "not-due")) return "not-due";
  if (day.some((o) => o.slot !== null)) return "due";
  return dayOff ? "off" : "any";
}

/**
 * Days by prescriptions, for entering a paper in one go: those in force on any of the days, in the order of the newest
 * plan. Cards are left out, they are due on no day.
 * @param from first date
 * @param to last date, included
 */
export function entryGrid(history: PlanHistory, from: LocalDate, to: LocalDate): EntryRow[] {
  const { occurrences, extras, days } = occurrencesBetween(history, from, to);
  const assigned = days.map(({ date }) => versionInForce(history, date)?.prescriptions ?? []);
  const items = new Map(
    [...assigned]
      .reverse()
      .flat()
      .map((item) => [item.id, item]),
  );
  return [...items.values()]
    .filter((item) => item.kind !== "education")
    .map(({ id, kind }) => ({
      prescriptionId: id,
      kind,
      cells: days.map((day, index): EntryCell => {
        const own = occurrences.filter((o) => o.prescriptionId === id && o.date === day.date);
        const beyond = extras.filter((e) => e.prescriptionId === id && e.date === day.date);
        const isAssigned = assigned[index]?.some((item) => item.id === id) ?? false;
        const state = stateOf(own, isAssigned, day.state !== "active");
        return {
          date: day.date,
          state,
          due: state === "due" ? own.length : 0,
          logged: own.filter((o) => o.log).length + beyond.length,
          free: state === "due" ? own.filter((o) => !o.log).flatMap((o) => o.slot ?? []) : [],
        };
      }),
    }));
}

/** A log that staff entered and that still stands. */
export type StaffEntry = {
  id: string;
  prescriptionId: PrescriptionId;
  localDate: LocalDate;
  source: StaffSource;
  sentAt: string;
  by: string | null;
  note: string;
  /** May still be taken back by whoever is looking. */
  open: boolean;
};

/** What was sent together, and is taken back together. */
export type StaffBatch = Pick<StaffEntry, "source" | "sentAt" | "by"> & { entries: StaffEntry[] };

export function batchesOf(entries: readonly StaffEntry[]): StaffBatch[] {
  const batches = new Map<string, StaffBatch>();
  for (const entry of entries) {
    const key = `${entry.sentAt} ${entry.source} ${entry.by}`;
    const { source, sentAt, by } = entry;
    const batch = batches.get(key) ?? { source, sentAt, by, entries: [] };
    batch.entries.push(entry);
    batches.set(key, batch);
  }
  return [...batches.values()].sort((a, b) => b.sentAt.localeCompare(a.sentAt));
}
