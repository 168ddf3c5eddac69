import type { Urgency } from "../../alerts/vocabulary";
import type { ClosedDates, OpeningHours, OpenWeek } from "./opening";

/** Minutes of opening hours for what is urgent, days on which the clinic is open for what has a week. */
export type Within = { [U in Urgency]: number };

/** How a clinic looks after what its patients report: when somebody is there, and how soon they answer. */
export type Care = {
  week: OpenWeek | null;
  closed: readonly ClosedDates[];
  within: Within;
  /** Days on which the clinic is open, within which a message is answered. */
  answerDays: number;
};

/** What may be chosen, in minutes; for `week` in days. An emergency counts around the clock. */
export const WITHIN_CHOICES: { readonly [U in Urgency]: readonly number[] } = {
  emergency: [5, 10, 15, 30, 60],
  "same-day": [30, 60, 120, 240, 480],
  week: [1, 2, 3, 5],
};

/** What may be promised for messages, in days on which the clinic is open. */
export const ANSWER_DAYS: readonly number[] = [1, 2, 3, 5];

/** What holds until an owner chooses (general clinical knowledge, unsourced). */
export const DEFAULT_CARE: Care = {
  week: null,
  closed: [],
  within: { emergency: 15, "same-day": 120, week: 2 },
  answerDays: 1,
};

export const openingHours = ({ week, closed }: Care, zone: string): OpeningHours => ({ zone, week, closed });
