import type { LocalDate } from "./calendar-date";

const isDate = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/**
 * The dates that somebody may mean who types numbers only: `14.7.1962`, `14/07/1962`, `14 7 1962`, `1962-07-14`. Where
 * day and month can be told apart by nothing, both are meant; none for anything else.
 */
export function typedDates(text: string): LocalDate[] {
  const parts = /^\s*(\d{1,4})[\s./-]+(\d{1,2})[\s./-]+(\d{1,4})\s*$/u.exec(text);
  if (!parts) return [];
  const [first, second, third] = parts.slice(1).map(Number) as [number, number, number];
  const meant =
    first > 31
      ? [[first, second, third] as const]
      : [[third, second, first] as const, [third, first, second] as const];
  const dates = meant
    .filter(([year, month, day]) => year >= 1000 && isDate(year, month, day))
    .map(([year, month, day]) => `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`);
  return [...new Set(dates)];
}
