import type { Temporal } from "temporal-polyfill";
import type { Actor } from "../db/actor";
import { type Care, mayEnterLogs, whyNot } from "../patients/policy";
import type { ErrorCode } from "../result";

/** Why this member may not draw a chart for a patient; null when they may. No care: an unknown or foreign patient. */
export function chartingRefused(actor: Actor, care: Care | null, now: Temporal.Instant): ErrorCode | null {
  if (!care) return "not-found";
  if (mayEnterLogs(actor, care, now)) return null;
  return whyNot(actor, care);
}
