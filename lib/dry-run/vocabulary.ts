import type { Ground, Proposed } from "../plans/progression/vocabulary";
import type { LocalDate } from "../time/calendar-date";

/** Days that a run goes back over, the present one included. */
export const RUN_DAYS = 90;
/** Days after a proposal in which it is looked at what followed. */
export const FOLLOWED_DAYS = 14;
/** Proposals of which it is said what followed, at least: of fewer chance alone would make the numbers. */
export const LEAST_FOLLOWED = 10;
/** Patients of one part of a run. */
export const PART = 25;

/** What the rules said of a day: a proposal, or the first ground on which they proposed nothing. */
export type Said = Proposed | Ground;
/** The same said on days in a row, from the first to the last. */
export type Spell = { said: Said; from: LocalDate; to: LocalDate };

/** What may follow a proposal: a flare day, a stop under S1, an effort that is too much. */
export const EVENTS = ["flare", "stop", "effort"] as const;
export type EventDays = Readonly<Record<(typeof EVENTS)[number], readonly LocalDate[]>>;

/** What both sets of rules said of one patient. */
export type Ran = {
  patientId: string;
  name: string;
  /** Days with a plan. */
  days: number;
  /** The first of them and the last, by the patient's own calendar; null: there were none. */
  judged: { from: LocalDate; to: LocalDate } | null;
  present: readonly Spell[];
  changed: readonly Spell[];
  events: EventDays;
};
