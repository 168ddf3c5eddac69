import type { Reason } from "../reasons";

/** What can be given to a member to see to: every reason but an alert, which has its own page, steps and decisions. */
export const ASSIGNABLE = [
  ...(["silence", "low-dose", "decline", "pain", "rest-pain", "burden", "confidence", "pauses"] as const),
  ...(["visits", "over-rest", "overdoing", "questions", "unanswered", "low-log-reliability"] as const),
  ...(["progression", "phase", "review", "graduation", "consent"] as const),
] as const satisfies readonly Exclude<Reason["flag"], "alert">[];

export type Handled = (typeof ASSIGNABLE)[number];

/**
 * Until its questions are answered nobody knows whether it is an emergency: they can be given to somebody, and never put off.
 * A proposal is put off by its own dismissal, which asks for a reason.
 */
export const NEVER_QUIET = ["alert", "questions", "progression"] as const satisfies readonly Reason["flag"][];

export type QuietReason = Exclude<Reason, { flag: (typeof NEVER_QUIET)[number] }>;

export const isHandled = (flag: string): flag is Handled => (ASSIGNABLE as readonly string[]).includes(flag);

export type NeverQuiet = Exclude<Reason, QuietReason>;

export const mayBeQuiet = (reason: Reason): reason is QuietReason =>
  !(NEVER_QUIET as readonly string[]).includes(reason.flag);

/** Seen and dealt with, or put off until a date. */
export const QUIET_HOWS = ["acknowledged", "snoozed"] as const;
export type QuietHow = (typeof QUIET_HOWS)[number];

/** Days for which an acknowledged reason stays quiet, if it gets no worse: the two weeks that flags look at. */
export const ACKNOWLEDGED_DAYS = 14;

/** Nothing is quiet, and nobody's, for longer than the month of the figures. */
export const MOST_DAYS = 28;

/** Days ahead that are one press away. */
export const SNOOZES = [1, 3, 7, 14, MOST_DAYS] as const;
