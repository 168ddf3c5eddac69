import { type DayNumber, dayNumber } from "../../time/calendar-date";
import { viewAsOf } from "../count/book";
import { LOOK_BACK_DAYS } from "../count/figures";
import { beganBefore, dayStates, planStartOf } from "../history/day-state";
import type { PlanHistory } from "../history/history";

/** Below so many active days of the eight weeks that are looked at, a long lock or pause may hide what was before it. */
const FEWEST_ACTIVE = 28;

/**
 * Has most of what figures look at been locked, paused or without a plan, so that a silence from before it can't be seen?
 * Then more of the past has to be read.
 */
export function needsLongerLook(history: PlanHistory): boolean {
  const view = viewAsOf(history);
  if (!view) return false;
  const first = view.asOf - LOOK_BACK_DAYS;
  if (!beganBefore(history, first)) return false;
  return dayStates(history, first, view.asOf).filter((state) => state.active).length < FEWEST_ACTIVE;
}

/** The first day that both the plan and the logs at hand reach back to. */
export function earliestKnown(history: PlanHistory): DayNumber | null {
  const start = planStartOf(history);
  if (start === null || history.since === undefined) return start;
  return Math.max(start, dayNumber(history.since));
}
