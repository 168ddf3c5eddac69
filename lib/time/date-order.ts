export type DatePart = "year" | "month" | "day";

const PARTS: readonly string[] = ["year", "month", "day"];

/** The Gregorian calendar everywhere: plans and logs are kept in it, whatever a locale's own habit is. */
const numeric = (locale: string) =>
  new Intl.DateTimeFormat(locale, {
    calendar: "gregory",
    timeZone: "UTC",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });

/** In which order a locale writes a date in numbers: day first in British English, month first in American. */
export const dateOrder = (locale: string): DatePart[] =>
  numeric(locale)
    .formatToParts(0)
    .flatMap(({ type }) => (PARTS.includes(type) ? [type as DatePart] : []));

/** A date in numbers as the locale writes it: `03/12/2026`. */
export const writtenDate = (date: string, locale: string): string =>
  numeric(locale).format(new Date(`${date}T00:00:00Z`));

/** The same with a word for each part, to say how a date is typed: `dd/mm/yyyy`. */
export const datePattern = (locale: string, words: Record<DatePart, string>): string =>
  numeric(locale)
    .formatToParts(0)
    .map(({ type, value }) => (PARTS.includes(type) ? words[type as DatePart] : value))
    .join("");
