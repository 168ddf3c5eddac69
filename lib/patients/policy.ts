import type { Temporal } from "temporal-polyfill";
import type { Actor } from "../db/actor";
import type { ErrorCode } from "../result";

/** Who looks after a patient, and until when a reason lets an outsider write. */
export type Care = {
  memberIds: readonly string[];
  reasonUntil: Temporal.Instant | null;
  /** The record was merged into another of the same person, where everything new is written. */
  merged: boolean;
};

export const onCareTeam = (actor: Actor, care: Care): boolean =>
  "memberId" in actor && care.memberIds.includes(actor.memberId);

/** Every clinician of the clinic may read a patient; only their care team writes, or one who gave a reason. */
export const mayPrescribe = (actor: Actor, care: Care, now: Temporal.Instant): boolean =>
  actor.kind === "system" ||
  (!care.merged && actor.kind === "clinician" && (onCareTeam(actor, care) || hasReason(care, now)));

/**
 * Assistants enter paper logs, invite, and say who is on a care team, which is work of the reception; they do not
 * prescribe.
 */
export const mayEnterLogs = (actor: Actor, care: Care, now: Temporal.Instant): boolean =>
  (actor.kind === "assistant" && !care.merged) || mayPrescribe(actor, care, now);

const hasReason = (care: Care, now: Temporal.Instant): boolean =>
  care.reasonUntil !== null && care.reasonUntil.epochMilliseconds > now.epochMilliseconds;

/** What somebody is told who may not write this record. */
export function whyNot(actor: Actor, care: Care): ErrorCode {
  if (care.merged) return "merged";
  return actor.kind === "clinician" ? "reason-needed" : "forbidden";
}

/** Why they may not prescribe for this patient; null when they may. No care at all: an unknown or foreign patient. */
export function prescribingRefused(actor: Actor, care: Care | null, now: Temporal.Instant): ErrorCode | null {
  if (!care) return "not-found";
  return mayPrescribe(actor, care, now) ? null : whyNot(actor, care);
}

/**
 * Why they may not write what assistants may, for this patient: copy paper, draw a chart, ask the questions; null when
 * they may. No care at all: an unknown or foreign patient.
 */
export function recordingRefused(actor: Actor, care: Care | null, now: Temporal.Instant): ErrorCode | null {
  if (!care) return "not-found";
  return mayEnterLogs(actor, care, now) ? null : whyNot(actor, care);
}
