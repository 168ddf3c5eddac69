"use client";

import { useFormatter } from "next-intl";

/** The day of a message in words where it is another than the one before it; null where it is the same. */
export function useDays(timeZone: string): (at: string, before: string | undefined) => string | null {
  const format = useFormatter();
  const day = (at: string) => format.dateTime(new Date(at), "dayLong", { timeZone });
  return (at, before) => (before !== undefined && day(before) === day(at) ? null : day(at));
}
