import type { PlanHistory } from "../adherence/history/history";
import type { AlertKind } from "../alerts/vocabulary";
import type { BodyChart } from "../body-charts/series";
import type { Side } from "../exercises/vocabulary";
import type { Said } from "../progression/answers";
import type { PhaseFacts } from "../progression/facts";
import type { Sources } from "../progression/sources";
import type { Form } from "../screenings/vocabulary";
import type { LocalDate } from "../time/calendar-date";

/** A value of a day, since when it is known, and until when it stood; null: it stands. */
export type Scored = {
  date: LocalDate;
  at: number;
  value: number | null;
  knownAt: number;
  replacedAt: number | null;
};

/**
 * All that the rules look at of one patient over some months, each with the instant at which the clinic came to know it, in
 * milliseconds since the epoch: so that a day can be judged as it was then.
 */
export type Course = {
  history: PlanHistory;
  /** Of each version, the phase that is current in it. */
  phases: ReadonlyMap<string, PhaseFacts>;
  startDate: LocalDate;
  side: Side;
  /** When it was entered that the episode had ended; null while it is open. */
  endedAt: number | null;
  /** The patient, or a helper, can be asked. */
  hasPhone: boolean;
  /** `own`: in the record itself, and not in one that was merged into it. */
  alerts: readonly {
    kind: AlertKind;
    at: number;
    toldAt: number;
    acknowledgedAt: number | null;
    own: boolean;
  }[];
  /** The earliest first. */
  answers: readonly (Said & { id: string; own: boolean })[];
  goals: readonly { setAt: number; endedAt: number | null; scores: readonly Scored[] }[];
  stands: readonly Scored[];
  charts: readonly (BodyChart & { receivedAt: number })[];
  screenings: readonly { form: Form; date: LocalDate; at: number; receivedAt: number }[];
  /** The latest first. */
  weekdays: readonly { weekday: number; at: number }[];
  /** The decision that counts first. */
  consents: readonly { withdrawn: boolean; receivedAt: number }[];
  /** `publishedAt`: when a version followed from it. */
  decisions: readonly (Omit<Sources["decisions"][number], "published"> & { publishedAt: number | null })[];
};
