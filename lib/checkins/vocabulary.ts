import type { Temporal } from "temporal-polyfill";
import type { LocalDate } from "../time/calendar-date";
import type { CheckinKind } from "./rounds";

/** Has the leg settled since yesterday? */
export const SETTLED = ["as-before", "worse", "unsure"] as const;
export type Settled = (typeof SETTLED)[number];

/** A score, minutes, or how it settled; null: it was skipped, or an answer was taken back. */
export type CheckinValue = number | Settled | null;

/** One answer as it was given: the latest of a kind counts for its local date. */
export type CheckinAnswer = {
  id: string;
  kind: CheckinKind;
  /** The goal that a score is of. */
  goalId?: string | null;
  date: LocalDate;
  /** The corrected instant, in milliseconds since the epoch. */
  at: number;
  value: CheckinValue;
};

/** What an answer is about: of a day, the latest of it counts. */
export const subjectOf = ({ kind, goalId }: Pick<CheckinAnswer, "kind" | "goalId">): string =>
  goalId ? `${kind} ${goalId}` : kind;

/** The same of a question. */
export const askedIn = ({ kind, goal }: { kind: CheckinKind; goal?: { id: string } }): string =>
  subjectOf({ kind, goalId: goal?.id ?? null });

/** Leg pain at rest, 0–10 or null where it was skipped, and the corrected instant of the answer. */
export type RestPain = { pain: number | null; at: Temporal.Instant };

/** The hours from which the morning questions may come. */
export const MORNING_HOURS = [5, 6, 7, 8, 9, 10, 11] as const;
/** Of whoever has chosen none. */
export const USUAL_HOUR = 8;

/** So many answers of one local day: a dozen questions and the goals, each of them answered anew ten times over. */
export const MOST_A_DAY = 200;
