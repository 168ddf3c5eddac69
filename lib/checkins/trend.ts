import { addDays, dayNumber, type LocalDate } from "../time/calendar-date";
import type { CheckinKind } from "./rounds";
import type { CheckinAnswer } from "./vocabulary";

/** Seven days of check-ins; null where nothing was answered. */
export type TrendWeek = {
  /** The last of its days. */
  to: LocalDate;
  /** Mean, one decimal. */
  restPain: number | null;
  /** Mornings on which it had not settled, of those that said so or the opposite. */
  worse: { count: number; of: number } | null;
  /** Mean minutes lying on the days that were asked about, rest positions left out. */
  lying: number | null;
  /** The latest of the week: a score, and minutes at a stretch. */
  confidence: number | null;
  walked: number | null;
  sat: number | null;
};

const WEEKS = 8;
const WEEK = 7;

const mean = (numbers: readonly number[]): number | null =>
  numbers.length === 0 ? null : numbers.reduce((sum, n) => sum + n, 0) / numbers.length;

/**
 * Eight weeks up to a date, the oldest first, by the date of the answers.
 * @param answers those that stand, the earliest date first
 */
export function trendOf(answers: readonly CheckinAnswer[], today: LocalDate): TrendWeek[] {
  return Array.from({ length: WEEKS }, (_, at) => {
    const to = addDays(today, (at + 1 - WEEKS) * WEEK);
    const back = (date: LocalDate) => dayNumber(to) - dayNumber(date);
    const own = answers.filter(({ date }) => back(date) >= 0 && back(date) < WEEK);
    const valuesOf = (kind: CheckinKind) => own.filter((one) => one.kind === kind).map(({ value }) => value);
    const numbersOf = (kind: CheckinKind) => valuesOf(kind).filter((value) => typeof value === "number");
    const pain = mean(numbersOf("rest-pain"));
    const lying = mean(numbersOf("lying"));
    const settled = valuesOf("settled").filter((value) => value === "worse" || value === "as-before");
    return {
      to,
      restPain: pain === null ? null : Math.round(pain * 10) / 10,
      worse:
        settled.length === 0
          ? null
          : { count: settled.filter((value) => value === "worse").length, of: settled.length },
      lying: lying === null ? null : Math.round(lying),
      confidence: numbersOf("confidence").at(-1) ?? null,
      walked: numbersOf("walked").at(-1) ?? null,
      sat: numbersOf("sat").at(-1) ?? null,
    };
  });
}
