import { addDays, dayNumber, isoWeekday, type LocalDate } from "./calendar-date";

const DAYS = 7;

/** The first of a date's month. */
const firstOf = (date: LocalDate): LocalDate => `${date.slice(0, 8)}01`;

/** The same day some months on; where that month is shorter, its last day. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const month = (at: number) =>
    `${String(Math.floor(at / 12)).padStart(4, "0")}-${String((at % 12) + 1).padStart(2, "0")}-`;
  const last = addDays(`${month(index + 1)}01`, -1);
  const same = `${month(index)}${date.slice(8)}`;
  return same < last ? same : last;
}

/** The weeks that a date's month touches, each with its seven days, those of its neighbours too. `firstDay` is ISO. */
export function monthGrid(date: LocalDate, firstDay: number): LocalDate[][] {
  const first = firstOf(date);
  const before = (isoWeekday(dayNumber(first)) - firstDay + DAYS) % DAYS;
  const start = addDays(first, -before);
  const end = addMonths(first, 1);
  const weeks: LocalDate[][] = [];
  for (let week = start; week < end; week = addDays(week, DAYS))
    weeks.push(Array.from({ length: DAYS }, (_, day) => addDays(week, day)));
  return weeks;
}

/** Where a key leads in a calendar, before bounds; null for a key that moves nothing. */
export function dayAfterKey(
  date: LocalDate,
  { key, shiftKey }: { key: string; shiftKey: boolean },
  { firstDay, rtl }: { firstDay: number; rtl: boolean },
): LocalDate | null {
  const onward = rtl ? -1 : 1;
  const sinceStart = (isoWeekday(dayNumber(date)) - firstDay + DAYS) % DAYS;
  const months = shiftKey ? 12 : 1;
  const inMonths = new Map([
    ["PageDown", months],
    ["PageUp", -months],
  ]).get(key);
  const inDays = new Map([
    ["ArrowRight", onward],
    ["ArrowLeft", -onward],
    ["ArrowDown", DAYS],
    ["ArrowUp", -DAYS],
    ["Home", -sinceStart],
    ["End", DAYS - 1 - sinceStart],
  ]).get(key);
  if (inMonths !== undefined) return addMonths(date, inMonths);
  return inDays === undefined ? null : addDays(date, inDays);
}

/** The day on which a locale's week begins, ISO; Monday where the platform doesn't know. */
export function firstDayOfWeek(locale: string): number {
  const known: { getWeekInfo?: () => { firstDay: number } } = new Intl.Locale(locale) as object;
  return known.getWeekInfo?.().firstDay ?? 1;
}
