import { addDays, type LocalDate } from "../time/calendar-date";
import type { Occasion } from "./vocabulary";

/** How often a measure is asked for, and from when. */
export type Schedule = { occasion: Occasion; weeks: number; setOn: LocalDate };

const WEEK = 7;

/**
 * From which local day on a measure is due: so many weeks after its last value, whoever gave it and however; at once where
 * there is none.
 */
export function dueOn({ weeks, setOn }: Schedule, last: LocalDate | null): LocalDate {
  return last === null ? setOn : addDays(last, weeks * WEEK);
}

/** Is it to be done at a visit today? What is asked of the patient is due on the phone. */
export const isDue = (schedule: Schedule | null, last: LocalDate | null, today: LocalDate): boolean =>
  schedule?.occasion === "visit" && dueOn(schedule, last) <= today;
