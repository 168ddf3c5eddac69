import { Temporal } from "temporal-polyfill";
import type { DoseLogId } from "../../ids";
import { type DayNumber, dayNumber } from "../../time/calendar-date";
import type { LogCorrection, LogEntry } from "./history";

/** A log as it stands now: the body of its latest correction, its own where there is none. */
export type StandingLog = LogEntry & {
  day: DayNumber;
  /** The corrected logging instant in milliseconds since the epoch. */
  at: number;
  corrected: boolean;
};

const later = (a: LogCorrection, b: LogCorrection): boolean =>
  (Temporal.Instant.compare(a.correctedAt, b.correctedAt) || (a.id < b.id ? -1 : 1)) > 0;

/**
 * The logs that stand: of each log's corrections the latest (instant, id) wins, an undo takes the log away, and a
 * later edit brings it back. Corrections without a log wait. Sorted by (day, logged, id), so that the order of
 * arrival changes nothing.
 */
export function standingLogs(
  logs: readonly LogEntry[],
  corrections: readonly LogCorrection[],
): StandingLog[] {
  const latest = new Map<DoseLogId, LogCorrection>();
  for (const correction of corrections) {
    const other = latest.get(correction.logId);
    if (!other || later(correction, other)) latest.set(correction.logId, correction);
  }
  const standing = new Map<DoseLogId, StandingLog>();
  for (const log of logs) {
    const correction = latest.get(log.id);
    if (correction?.kind === "undo" || standing.has(log.id)) continue;
    const day = dayNumber(log.localDate);
    const at = log.loggedAt.epochMilliseconds;
    const body = correction ? correction.body : log.body;
    // Of two who had a hand in it, the helper is named.
    const helper = correction?.helper ?? log.helper ?? null;
    standing.set(log.id, { ...log, body, helper, day, at, corrected: correction !== undefined });
  }
  return [...standing.values()].sort((a, b) => a.day - b.day || a.at - b.at || (a.id < b.id ? -1 : 1));
}
