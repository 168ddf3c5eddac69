import type { Formats } from "next-intl";

/** Named formats: "Sat 11 Jul", "Saturday 11 July", "Sat, 11 Jul 2026", "18:22", "69%". */
export const formats = {
  dateTime: {
    day: { weekday: "short", day: "numeric", month: "short" },
    dayLong: { weekday: "long", day: "numeric", month: "long" },
    dayMonth: { day: "numeric", month: "short" },
    date: { day: "numeric", month: "short", year: "numeric" },
    dayYear: { weekday: "short", day: "numeric", month: "short", year: "numeric" },
    dateInWords: {
      calendar: "gregory",
      weekday: "short",
      day: "numeric",
      month: "long",
      year: "numeric",
    },
    dateTime: {
      ...{ day: "numeric", month: "short", year: "numeric" },
      ...{ hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
    },
    dateLong: { day: "numeric", month: "long", year: "numeric" },
    dateTimeLong: {
      ...{ day: "numeric", month: "long", year: "numeric" },
      ...{ hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
    },
    monthInWords: { calendar: "gregory", month: "long" },
    time: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
    dayTime: {
      weekday: "short",
      day: "numeric",
      month: "short",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    },
  },
  number: {
    percent: { style: "percent", maximumFractionDigits: 0 },
    signed: { signDisplay: "exceptZero", maximumFractionDigits: 1 },
  },
} satisfies Formats;

/**
 * A local date such as "2026-07-11" as the instant that formats to that very date. The default
 * zone of all formatting is UTC, so only instants need a `timeZone`: the patient's or the clinic's.
 */
export const dayAsDate = (isoDate: string): Date => new Date(`${isoDate}T00:00:00Z`);
