/** A date on a patient's calendar, `2026-07-14`: no zone, no time of day. Compares in order as a string. */
export type LocalDate = string;

/** Whole days since 1970-01-01. Adherence walks over hundreds of days, and integers are exact and quick. */
export type DayNumber = number;

const DAYS_IN_ERA = 146_097;
/** From 0000-03-01, where the era's arithmetic begins, to 1970-01-01. */
const EPOCH_SHIFT = 719_468;

const shape = /^\d{4}-\d{2}-\d{2}$/;

/** A history names each of its few hundred dates many times over. */
const known = new Map<LocalDate, DayNumber>();
const KNOWN_LIMIT = 20_000;

/** @throws RangeError where the text is no date of the Gregorian calendar. */
export function dayNumber(date: LocalDate): DayNumber {
  const found = known.get(date);
  if (found !== undefined) return found;
  const number = parsed(date);
  if (known.size >= KNOWN_LIMIT) known.clear();
  known.set(date, number);
  return number;
}

function parsed(date: LocalDate): DayNumber {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  // Years begin in March, so that the leap day is the last of its year.
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  const number = era * DAYS_IN_ERA + dayOfEra - EPOCH_SHIFT;
  if (!shape.test(date) || dateOf(number) !== date) throw new RangeError(`Not a date: ${date}`);
  return number;
}

export function dateOf(number: DayNumber): LocalDate {
  const days = number + EPOCH_SHIFT;
  const era = Math.floor(days / DAYS_IN_ERA);
  const dayOfEra = days - era * DAYS_IN_ERA;
  const leapless = dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524);
  const yearOfEra = Math.floor((leapless - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

export const addDays = (date: LocalDate, days: number): LocalDate => dateOf(dayNumber(date) + days);

/** ISO weekday, 1 = Monday … 7 = Sunday. */
export const isoWeekday = (number: DayNumber): number => ((((number + 3) % 7) + 7) % 7) + 1;

/** The Monday of the day's week. */
export const mondayOf = (number: DayNumber): DayNumber => number - isoWeekday(number) + 1;
