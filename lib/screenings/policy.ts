import type { Temporal } from "temporal-polyfill";
import type { Actor } from "../db/actor";
import { type Care, mayEnterLogs, whyNot } from "../patients/policy";
import type { ErrorCode } from "../result";

/** Why this member may not ask a patient the questions; null when they may. No care: an unknown or foreign patient. */
export function askingRefused(actor: Actor, care: Care | null, now: Temporal.Instant): ErrorCode | null {
  if (!care) return "not-found";
  return mayEnterLogs(actor, care, now) ? null : whyNot(actor, care);
}
