import { plainDigits } from "../digits";
import type { LocalDate } from "./calendar-date";
import { type DatePart, dateOrder } from "./date-order";

const isDate = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

const isoDate = (year: number, month: number, day: number): LocalDate =>
  `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

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
    .map(([year, month, day]) => isoDate(year, month, day));
  return [...new Set(dates)];
}

/** Both ends are included. */
export type DateBounds = { min?: LocalDate | undefined; max?: LocalDate | undefined };

/**
 * Why a text is no date for a field: no date at all, one that isn't in the calendar or beyond what is kept, a year of two
 * digits that leaves the century open, out of bounds.
 */
export type DateRefusal = "none" | "unreal" | "century" | "early" | "late";

/** As far as the database keeps dates (`localDate`). */
const FIRST = "1900-01-01";
const LAST = "2999-12-31";
const CENTURIES = [1900, 2000] as const;

/** Marks of writing direction, which some locales put between the numbers. */
const MARKS = /[\u061c\u200e\u200f]/gu;
const NUMBERS = /^(\d{1,4})[\s./،–−-]+(\d{1,2})[\s./،–−-]+(\d{1,4})[\s.]*(?:г\.?)?$/u;

/** Three numbers as they stand; eight digits in a row are what a phone's number pad gives. */
function threeNumbers(text: string, order: readonly DatePart[]): string[] | null {
  const [, first, second, third] = NUMBERS.exec(text) ?? [];
  if (first && second && third) return [first, second, third];
  if (!/^\d{8}$/.test(text)) return null;
  const yearFirst = order[0] === "year";
  const ends = yearFirst ? [0, 4, 6, 8] : [0, 2, 4, 8];
  const cut = order.map((_, at) => text.slice(ends[at], ends[at + 1]));
  const inOrder = dateOf(cut, order);
  return inOrder !== null && inOrder >= FIRST && inOrder <= LAST
    ? cut
    : [text.slice(0, 4), text.slice(4, 6), text.slice(6)];
}

function dateOf(numbers: readonly string[], order: readonly DatePart[], century = 0): LocalDate | null {
  const of = (part: DatePart) => Number(numbers[order.indexOf(part)]);
  const [year, month, day] = [of("year") + century, of("month"), of("day")];
  return year >= 1000 && isDate(year, month, day) ? isoDate(year, month, day) : null;
}

/**
 * The date a field is given in numbers: in the order of the locale, or year first where four digits stand first (ISO).
 * Digits of any script, `.` `/` `-` or spaces between, or eight digits in a row. A year of two digits is 19xx or
 * 20xx, whichever lies within the bounds; where both or neither do, the year has to be written out.
 */
export function typedDate(
  text: string,
  locale: string,
  { min = FIRST, max = LAST }: DateBounds = {},
): { date: LocalDate } | { refused: DateRefusal } {
  const own = dateOrder(locale);
  const numbers = threeNumbers(plainDigits(text.normalize("NFKC")).replace(MARKS, "").trim(), own);
  if (!numbers) return { refused: "none" };
  const order: readonly DatePart[] = numbers[0]?.length === 4 ? ["year", "month", "day"] : own;
  const year = numbers[order.indexOf("year")]?.length;
  const longest = Math.max(...numbers.map((number) => number.length));
  if (year !== longest || (year !== 2 && year !== 4)) return { refused: "none" };
  const within = (date: LocalDate) => date >= min && date <= max;
  if (year === 2) {
    const dates = CENTURIES.flatMap((century) => dateOf(numbers, order, century) ?? []);
    const [date, other] = dates.filter(within);
    if (date !== undefined && other === undefined) return { date };
    return { refused: dates.length === 0 ? "unreal" : "century" };
  }
  const date = dateOf(numbers, order);
  if (date === null || date < FIRST || date > LAST) return { refused: "unreal" };
  if (within(date)) return { date };
  return { refused: date < min ? "early" : "late" };
}
