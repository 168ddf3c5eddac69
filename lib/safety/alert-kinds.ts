/** Every kind of alert, the worst first. */
export const ALERT_KINDS = [
  "red-flag",
  "stop-S0",
  "stop-S5",
  "stop-S3",
  "new-symptom",
  "stop-S4",
  "stop-S1",
  "moved-down",
  "contraindication",
  "modify-needed",
] as const;

const worst: readonly string[] = ALERT_KINDS;

/** Sorts kinds: negative where the first is worse. A kind that nobody knows comes before all others. */
export const byWorst = (a: string, b: string): number => worst.indexOf(a) - worst.indexOf(b);

/**
 * A red flag is an answer at intake, a stop for a warning sign (S0), and a stop for chest pain, faintness or
 * breathlessness (S5), which is an emergency as well.
 */
export const RED_FLAGS = ["red-flag", "stop-S0", "stop-S5"] as const;

const redFlags: readonly string[] = RED_FLAGS;

export const isRedFlag = (kind: string): boolean => redFlags.includes(kind);

const LEAST_REASON = 10;

/** A red flag locks the plan until a clinician says why it is safe to go on; the others want to be seen, no more. */
export const lacksReason = (kind: string, note: string): boolean =>
  isRedFlag(kind) && note.length < LEAST_REASON;
