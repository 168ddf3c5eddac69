import { Temporal } from "temporal-polyfill";

/** A `date` column comes back as midnight UTC; the domain speaks of `2026-07-14`. */
export const isoDate = (column: Date): string => column.toISOString().slice(0, 10);
export const isoDateOrNull = (column: Date | null): string | null => column && isoDate(column);
export const dateColumn = (iso: string): Date => new Date(`${iso}T00:00:00Z`);

export const instantOf = (column: Date): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(column.getTime());
export const instantColumn = (instant: Temporal.Instant): Date => new Date(instant.epochMilliseconds);

/** 24 hours ago: what is bounded for a day is counted from then on. */
export const sinceYesterday = (now: Temporal.Instant): Date => instantColumn(now.subtract({ hours: 24 }));
