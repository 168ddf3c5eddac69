import { type AlertKind, isRedFlag } from "../alerts/vocabulary";

const LEAST_REASON = 10;

/** A red flag locks the plan until a clinician says why it is safe to go on; the others need to be seen, no more. */
export const lacksReason = (kind: AlertKind, note: string): boolean =>
  isRedFlag(kind) && note.length < LEAST_REASON;
