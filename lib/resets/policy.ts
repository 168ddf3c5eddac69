import type { Temporal } from "temporal-polyfill";
import { runsClinic } from "../clinics/policy";
import type { StaffActor } from "../db/actor";
import { type Care, mayEnterLogs, whyNot } from "../patients/policy";
import type { ErrorCode, FieldErrors } from "../result";
import type { ResetKind } from "./vocabulary";

/** What a new password would open: a membership, a patient record, or that of a patient whom they help. */
export type Access = { readonly as: "member" | "patient" | "helper"; readonly clinicId: string };

/**
 * What a sign-in reaches as seen from one clinic. Other clinics' access is never this one's to hand out, nor is that to a
 * patient who gave leave to this person alone.
 */
export type Reach = "nobody" | "patient" | "member" | "elsewhere";

export function reachOf(access: readonly Access[], clinicId: string): Reach {
  if (access.length === 0) return "nobody";
  if (access.some((one) => one.as === "helper" || one.clinicId !== clinicId)) return "elsewhere";
  return access.some((one) => one.as === "member") ? "member" : "patient";
}

type Refusal = { error: ErrorCode; fields?: FieldErrors };

/** One answer for work here and access elsewhere: where else somebody is a patient is nobody's business here. */
const NOT_HERE: Refusal = { error: "invalid", fields: { reason: "reset.errors.notHere" } };

/** Why this member may make no link for a patient; null when they may. */
export function patientResetRefused(
  actor: StaffActor,
  care: Care,
  reach: Reach,
  now: Temporal.Instant,
): Refusal | null {
  if (actor.kind === "owner") return { error: "forbidden" };
  if (!mayEnterLogs(actor, care, now)) return { error: whyNot(actor, care) };
  return reach === "patient" ? null : NOT_HERE;
}

/**
 * Why this member may make no link for a colleague; null when they may. Nobody makes their own: whoever finds a screen
 * unlocked would have a way around the current password.
 */
export function memberResetRefused(actor: StaffActor, userId: string, reach: Reach): Refusal | null {
  if (!runsClinic(actor) || actor.userId === userId) return { error: "forbidden" };
  return reach === "member" ? null : NOT_HERE;
}

/** Asked again when the link is used: whoever joined another clinic meanwhile isn't reset by this one. */
export const stillReaches = (kind: ResetKind, reach: Reach): boolean =>
  kind === "operator" ? reach !== "nobody" : reach === kind;
