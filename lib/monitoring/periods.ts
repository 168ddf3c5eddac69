import { addDays, dateOf, dayNumber, type LocalDate } from "../time/calendar-date";
import { LOG_WINDOW_DAYS } from "../time/log-window";
import { BACK_DAYS, PERIOD_DAYS } from "./vocabulary";

/** Under way; past, and entries of its days may still come; or past, and none may. */
export type Stage = "running" | "late" | "final";

/** Days from one date to another, both included. */
export type Span = { from: LocalDate; to: LocalDate; stage: Stage };
/** A period, the first being 1. */
export type Period = Span & { number: number };

/** When something was monitored: from its set-up to its last day, null while it goes on. Local dates of the patient. */
export type Monitored = { beganOn: LocalDate; lastDay: LocalDate | null };

/** Days from a date until no entry of it is taken any more: by the patient's phone, and of time that was spent. */
const [LOGS, TIMES] = [LOG_WINDOW_DAYS.patient, BACK_DAYS + 1];

const stageOf = (to: LocalDate, today: LocalDate, window: number): Stage => {
  if (to >= today) return "running";
  return addDays(to, window) > today ? "late" : "final";
};

/** The first of the days that still take what the patient enters. */
export const openSince = (today: LocalDate): LocalDate => addDays(today, 1 - LOGS);

/** The nth period, which ends with the monitoring at the latest. */
export function periodAt({ beganOn, lastDay }: Monitored, number: number, today: LocalDate): Period {
  const from = addDays(beganOn, (number - 1) * PERIOD_DAYS);
  const whole = addDays(from, PERIOD_DAYS - 1);
  const to = lastDay !== null && lastDay < whole ? lastDay : whole;
  return { number, from, to, stage: stageOf(to, today, LOGS) };
}

/**
 * Periods of thirty of the patient's own days, one after another from the day of the set-up, the latest first. The last one ends with
 * the monitoring. None that has not begun.
 * @param today the patient's local day that is under way
 * @param most so many of the latest
 */
export function periodsOf({ beganOn, lastDay }: Monitored, today: LocalDate, most: number): Period[] {
  const until = lastDay !== null && lastDay < today ? lastDay : today;
  const last = Math.floor((dayNumber(until) - dayNumber(beganOn)) / PERIOD_DAYS);
  const count = Math.min(most, last + 1);
  return Array.from({ length: Math.max(0, count) }, (_, back) =>
    periodAt({ beganOn, lastDay }, last - back + 1, today),
  );
}

/** The first day of the month after that of a date. */
const nextMonth = (date: LocalDate): LocalDate => {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  const [y, m] = month === 12 ? [year + 1, 1] : [year, month + 1];
  return `${String(y).padStart(4, "0")}-${String(m).padStart(2, "0")}-01`;
};

/**
 * The calendar months in which something was monitored, whole ones, the latest first.
 * @param most so many of the latest
 */
export function monthsOf({ beganOn, lastDay }: Monitored, today: LocalDate, most: number): Span[] {
  const until = lastDay !== null && lastDay < today ? lastDay : today;
  const months: Span[] = [];
  let from = `${until.slice(0, 7)}-01`;
  while (months.length < most && from.slice(0, 7) >= beganOn.slice(0, 7)) {
    const to = dateOf(dayNumber(nextMonth(from)) - 1);
    months.push({ from, to, stage: stageOf(to, today, TIMES) });
    from = `${addDays(from, -1).slice(0, 7)}-01`;
  }
  return months;
}
