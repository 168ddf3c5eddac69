import { isLockable } from "../../plans/vocabulary";
import { type DayNumber, isoWeekday } from "../../time/calendar-date";
import type { DayState } from "../history/day-state";
import type { PrescribedItem } from "../history/history";

/** Expectations are whole sevenths: "n days a week" puts n·f/7 on a day, anything else whole numbers. */
export const SEVENTHS = 7;

export const isFlexible = (item: PrescribedItem): boolean => item.schedule.days.type === "flexible";

/** Scored by occurrences of a day: not a card, which is read once, and not a drug taken as needed. */
export const isScoredDaily = (item: PrescribedItem): boolean =>
  item.kind !== "education" && !(item.kind === "medication" && item.dose.asNeeded);

/** Due by the schedule alone, in sevenths of an occurrence. */
export function scheduledSevenths(item: PrescribedItem, day: DayNumber): number {
  const { days, timesPerDay } = item.schedule;
  if (days.type === "flexible") return days.perWeek * timesPerDay;
  return days.weekdays.includes(isoWeekday(day)) ? timesPerDay * SEVENTHS : 0;
}

export const isLockedOff = (item: PrescribedItem, state: DayState): boolean =>
  state.lock !== null && isLockable(item);

/**
 * e(p, d) in sevenths of an occurrence: what a prescription of the version in force asks of a day. 0 on a paused
 * or excused day, while it is held or locked, and for what is not scored by days.
 */
export function expectedSevenths(
  item: PrescribedItem,
  day: DayNumber,
  state: DayState,
  held: boolean,
): number {
  if (state.pause || state.excuse || held || isLockedOff(item, state) || !isScoredDaily(item)) return 0;
  return scheduledSevenths(item, day);
}
