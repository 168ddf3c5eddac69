import { Temporal } from "temporal-polyfill";
import { dateOf, dayNumber, isoWeekday, type LocalDate } from "../time/calendar-date";
import { covers, type Form, type Occasion } from "./vocabulary";

/** What is to be asked of a patient at present, and why. */
export type DueScreening = { occasion: Exclude<Occasion, "wrong" | "visit">; form: Form };

/** A screening that was answered, of whatever form. */
export type Answered = { form: Form; date: LocalDate; at: Temporal.Instant };

export type Asking = {
  /** The patient's present local date. */
  today: LocalDate;
  /** Where a red flag stands open, the advice stands there and nothing more is asked. */
  locked: boolean;
  /** Nothing is asked of a person without an open episode. */
  episodeFrom: LocalDate | null;
  /** The first and the latest of each form that was answered in the episode. */
  answered: readonly Answered[];
  /** When a stop, or a chart that is worse, was told last, by what it asks. */
  told: readonly { asks: Form; at: Temporal.Instant }[];
  /** When the plan came into another phase, as far as it did since the last screening; null where it didn't. */
  phaseChanged: boolean;
  /** The ISO weekday that the patient picked; null for the one of the intake. */
  weekday: number | null;
};

const answeredSince = (answered: readonly Answered[], form: Form, at: Temporal.Instant): boolean =>
  answered.some((one) => covers(one.form, form) && Temporal.Instant.compare(one.at, at) >= 0);

/** An answer so few days before the picked day counts for it, so that nobody is asked twice within them. */
export const TOO_SOON_DAYS = 4;

/**
 * From which date on the weekly questions are due; null where there was no screening yet. It is the first picked
 * weekday that is four days or more after the latest answer.
 * @param answered the local dates on which the short form, or all, was answered; the first and the latest are enough
 * @param weekday ISO, as the patient picked it; null for that of the intake
 */
export function weeklyDueFrom(answered: readonly LocalDate[], weekday: number | null): LocalDate | null {
  const days = answered.map(dayNumber).sort((a, b) => a - b);
  const [first, latest] = [days.at(0), days.at(-1)];
  if (first === undefined || latest === undefined) return null;
  const earliest = latest + TOO_SOON_DAYS;
  return dateOf(earliest + (((weekday ?? isoWeekday(first)) - isoWeekday(earliest) + 7) % 7));
}

/**
 * The questions that are due, the most urgent reason first: the first screening of an episode, which alone withholds
 * exercises; after a stop or a chart that is worse; after a change of phase; each week.
 */
export function dueScreening(asking: Asking): DueScreening | null {
  const { today, locked, episodeFrom, answered, told, phaseChanged, weekday } = asking;
  if (locked || episodeFrom === null) return null;
  const intake = answered.some((one) => covers(one.form, "full") && one.date >= episodeFrom);
  if (!intake) return { occasion: "intake", form: "full" };
  const open = told.filter((one) => !answeredSince(answered, one.asks, one.at)).map((one) => one.asks);
  if (open.length > 0) return { occasion: "stop", form: open.includes("short") ? "short" : "knee-stop" };
  if (phaseChanged) return { occasion: "phase", form: "short" };
  const whole = answered.filter((one) => covers(one.form, "short")).map((one) => one.date);
  const weekly = weeklyDueFrom(whole, weekday);
  return weekly !== null && weekly <= today ? { occasion: "weekly", form: "short" } : null;
}
