import type { AlertKind } from "../../alerts/vocabulary";
import type { CheckinSignals } from "../../checkins/signals";
import type { PainPlace } from "../../dose-logs/vocabulary";
import type { LocalDate } from "../../time/calendar-date";

export type Severity = "amber" | "red";

/** The one thing a therapist is offered to do. */
export type FlagAction =
  | "call"
  | "retime-reminder"
  | "check-in"
  | "review-pain"
  | "simplify"
  | "pacing-note"
  | "offer-paper";

/** What somebody logged: how much, where if they said so, on which local date, and at what. */
export type WorstPain = {
  pain: number;
  place: PainPlace | null;
  date: LocalDate;
  during: "exercise" | "rest" | "other";
};

/** The numbers a flag was raised by; percentages are whole and rounded as figures are. */
type FlagInputs = {
  /** Completed days in a row with exercise due and no log of any kind; `more` than the eight weeks that are looked at. */
  silence: { days: number; more: boolean; lastLog: LocalDate | null };
  /** DA over 7 days, now and 7 days earlier. */
  "low-dose": { now: number; before: number };
  /** DA over 7 days, over the 28 days before them, and whole points between. */
  decline: { now: number; before: number; points: number };
  /**
   * Logs of the last 7 days with pain of 6 or more, 2 or more above `start` (mean of the first three scores), or
   * an S2 stop; `events` counts each log once, `latest` is the local date of the last of them, and `worst` is the one that
   * hurt most, of equals the latest.
   * Weekly means of this and the week before.
   */
  pain: {
    events: number;
    high: number;
    overStart: number;
    stopped: number;
    worst: WorstPain | null;
    latest: LocalDate | null;
    start: number | null;
    meanNow: number | null;
    meanBefore: number | null;
  };
  /** Leg pain at rest of 8 or more as it was answered last, and the local date of it. */
  "rest-pain": { pain: number; date: LocalDate };
  burden: { exercises: number };
  /** The latest score, 0–10, and the local date of it. */
  confidence: { score: number; date: LocalDate };
  pauses: { days: number; of: number };
  /** Visits missed one after the other since the last one that was attended, and the local date of the last of them. */
  visits: { missed: number; last: LocalDate };
  /** Days with more than two hours lying by day, rest positions among them, and the longest of them in minutes. */
  "over-rest": { days: number; of: number; mostMinutes: number };
  overdoing: { days: number; of: number };
  /** The local date since which the questions are open that a stop or a warning chart asks. */
  questions: { since: LocalDate };
  /** Days since the weekly questions about warning signs fell due. */
  unanswered: { days: number };
  "low-log-reliability": { logs: number; late: number; latePercent: number; datesTogether: number };
};
export type FlagName = keyof FlagInputs;

export type Flag = {
  [Name in FlagName]: { flag: Name; severity: Severity; action: FlagAction; inputs: FlagInputs[Name] };
}[FlagName];

export const FLAG_ACTIONS: Readonly<Record<FlagName, FlagAction>> = {
  silence: "call",
  "low-dose": "retime-reminder",
  decline: "check-in",
  pain: "review-pain",
  "rest-pain": "call",
  burden: "simplify",
  confidence: "check-in",
  pauses: "check-in",
  visits: "call",
  "over-rest": "pacing-note",
  overdoing: "pacing-note",
  questions: "call",
  unanswered: "call",
  "low-log-reliability": "offer-paper",
};

/** The leg pain that was asked for last, 0–10, and on which local date. */
export type LegPain = { date: LocalDate; pain: number };

/** What is known of a patient besides the logs. Whatever is left out raises nothing. */
export type CareSignals = {
  legPain?: LegPain | null;
  /** The first three in-exercise scores of the episode, where the history does not reach back to them. */
  startPain?: readonly number[];
  openAlerts?: readonly AlertKind[];
  /** What was answered about confidence in the plan, about lying by day, and about leg pain at rest. */
  checkins?: CheckinSignals;
  /** Since when the questions are open that a stop or a warning chart asks; null where none are. */
  openSince?: LocalDate | null;
  /** When the weekly questions about warning signs fall due; null for whoever isn't asked. */
  askedFrom?: LocalDate | null;
  /** Visits missed in a row; null for none. */
  missedVisits?: { missed: number; last: LocalDate } | null;
};

/** Amber and red limits of a number that is worse the higher it is; null below amber. */
export const severityFrom = (value: number, amber: number, red: number): Severity | null => {
  if (value >= red) return "red";
  return value >= amber ? "amber" : null;
};
