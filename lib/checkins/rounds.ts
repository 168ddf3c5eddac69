import { ASKED_CODES } from "../measures/vocabulary";

/** What is asked in the morning, about the leg now and about yesterday; and what once a week. Each may be skipped. */
export const ROUND_KINDS = {
  morning: ["rest-pain", "settled", "lying"],
  weekly: ["confidence", "walked", "sat", ...ASKED_CODES, "choose-goals", "goal"],
} as const;

export const ROUNDS = ["morning", "weekly"] as const;
export type Round = (typeof ROUNDS)[number];

/** What a check-in asks, one thing a kind; a measure as often as it is set, `goal` once for each of the patient's own. Leg pain at rest is also asked before the first exercise of a part of the day. */
export const CHECKIN_KINDS = [...ROUND_KINDS.morning, ...ROUND_KINDS.weekly] as const;
export type CheckinKind = (typeof CHECKIN_KINDS)[number];

/** The highest of each number: scores 0–10, minutes of a day; how it changed goes from minus five to five. */
export const MOST = {
  ...{ "rest-pain": 10, lying: 960, confidence: 10, walked: 600, sat: 960, goal: 10 },
  ...{ "nprs-leg": 10, "nprs-back": 10, "nprs-knee": 10, groc: 5 },
} as const;
