import type { FieldErrors } from "../result";
import { addDays, dayNumber, type LocalDate } from "../time/calendar-date";

/** A patient pauses for at most a week, and one pause at a time. */
const OWN_PAUSE_DAYS = 7;
const PAUSE_DAYS = 183;
const EXCUSE_BACK_DAYS = 28;

/** So many pauses a patient begins within 24 hours, which they called off again. */
export const OWN_PAUSES_A_DAY = 10;

/** Half-open; a pause that was called off before it began is empty. */
export type Days = { fromDate: LocalDate; toDate: LocalDate };

const overlap = (a: Days, b: Days): boolean => a.fromDate < b.toDate && b.fromDate < a.toDate;
const isEmpty = ({ fromDate, toDate }: Days): boolean => toDate <= fromDate;
const length = ({ fromDate, toDate }: Days): number => dayNumber(toDate) - dayNumber(fromDate);

type Known = { today: LocalDate; known: readonly Days[] };

const spanErrors = (days: Days, known: readonly Days[]): FieldErrors => {
  if (isEmpty(days)) return { toDate: "pause.errors.ends-before-start" };
  const clash = known.some((other) => !isEmpty(other) && overlap(days, other));
  return clash ? { fromDate: "pause.errors.overlap" } : {};
};

/** A therapist's pause: from the present day on. */
export function pauseErrors(days: Days, { today, known }: Known): FieldErrors {
  if (days.fromDate < today) return { fromDate: "in-the-past" };
  if (length(days) > PAUSE_DAYS) return { toDate: "pause.errors.too-long" };
  return spanErrors(days, known);
}

/** A patient's own pause: from tomorrow on, seven days at most, one at a time. */
export function ownPauseErrors(days: Days, { today, known }: Known): FieldErrors {
  if (days.fromDate <= today) return { fromDate: "pause.errors.from-tomorrow" };
  if (length(days) > OWN_PAUSE_DAYS) return { toDate: "pause.errors.seven-days" };
  const waiting = known.some((other) => !isEmpty(other) && other.toDate > today);
  return waiting ? { fromDate: "pause.errors.one-at-a-time" } : spanErrors(days, known);
}

/** Days excused afterwards: up to 28 days back, the present day the last. */
export function excuseErrors(days: Days, { today, known }: Known): FieldErrors {
  if (days.fromDate < addDays(today, -EXCUSE_BACK_DAYS)) return { fromDate: "pause.errors.too-far-back" };
  if (days.toDate > addDays(today, 1)) return { toDate: "pause.errors.in-the-future" };
  return spanErrors(days, known);
}

/** When a pause ends if it is called off today: now, or before it began. Null when it is over already. */
export function resumedOn(days: Days, today: LocalDate): LocalDate | null {
  if (isEmpty(days) || days.toDate <= today) return null;
  return days.fromDate > today ? days.fromDate : today;
}
