import { addDays, type LocalDate } from "../time/calendar-date";
import { missingDates, type ZoneFrom } from "../time/local-day";
import { type CheckinAnswer, subjectOf } from "./vocabulary";

/** Of two answers of a kind the one that counts. */
export const isLater = (a: CheckinAnswer, b: CheckinAnswer): boolean =>
  a.at > b.at || (a.at === b.at && a.id > b.id);

/**
 * The answers that stand: of each kind, goal and local date the latest (instant, id), whatever order they arrived in. One that
 * says nothing takes an earlier one of the day back. The earliest date first.
 */
export function standingAnswers(answers: readonly CheckinAnswer[]): CheckinAnswer[] {
  const standing = new Map<string, CheckinAnswer>();
  for (const answer of answers) {
    const place = `${answer.date} ${subjectOf(answer)}`;
    const other = standing.get(place);
    if (!other || isLater(answer, other)) standing.set(place, answer);
  }
  return [...standing.values()].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.at - b.at));
}

/** How many dates in a row a move over the date line can leave out. */
const MOST_LEFT_OUT = 2;

/** The day that was "yesterday" on a date: the one before it that was lived, where a move over the date line left one out. */
export function dayBefore(zones: readonly ZoneFrom[], date: LocalDate): LocalDate {
  const missing = missingDates(zones, addDays(date, -1 - MOST_LEFT_OUT), addDays(date, -1));
  let before = addDays(date, -1);
  for (let n = 0; n < MOST_LEFT_OUT && missing.has(before); n += 1) before = addDays(before, -1);
  return before;
}
