/** What a clinician decides about a stop, in the order in which it is offered. */
export const DECISIONS = ["go-on", "easier", "half", "take-out", "call"] as const;
export type Decision = (typeof DECISIONS)[number];

/** Those that are done by publishing a plan; until then the alert stays open and the prescription on hold. */
export const PLAN_DECISIONS = ["easier", "half", "take-out"] as const satisfies readonly Decision[];
export type PlanDecision = (typeof PLAN_DECISIONS)[number];

export const changesPlan = (decision: Decision): decision is PlanDecision =>
  (PLAN_DECISIONS as readonly Decision[]).includes(decision);

/** Days for which a dose may be halved; then the version before returns. */
export const MOST_DAYS = 28;
/** Regress for 3–7 days (`evidence.md`, section 2). */
export const USUAL_DAYS = 5;
