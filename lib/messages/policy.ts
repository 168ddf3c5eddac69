import type { Temporal } from "temporal-polyfill";
import type { Actor } from "../db/actor";
import { type Care, mayPrescribe, onCareTeam, whyNot } from "../patients/policy";
import type { ErrorCode } from "../result";

/**
 * Why somebody may not answer this patient; null when they may. The care team does, assistants on it too, and whoever gave a
 * reason; and so does, with no reason, whom the program reminded of the very message that waits.
 * @param reminded whether it did
 */
export function answeringRefused(
  actor: Actor,
  care: Care | null,
  now: Temporal.Instant,
  reminded: boolean,
): ErrorCode | null {
  if (!care) return "not-found";
  if (mayPrescribe(actor, care, now)) return null;
  const ofTheTeam = actor.kind === "assistant" && onCareTeam(actor, care);
  const isStaff = actor.kind === "clinician" || actor.kind === "assistant";
  return !care.merged && isStaff && (ofTheTeam || reminded) ? null : whyNot(actor, care);
}
