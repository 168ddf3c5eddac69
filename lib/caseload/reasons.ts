import type { Flag, FlagAction } from "../adherence/flags/flag";
import type { Graduation } from "../adherence/flags/flags";
import { type AlertKind, byWorst } from "../alerts/vocabulary";

/** An open alert as a reason: it stands above every flag. */
export type AlertReason = {
  flag: "alert";
  severity: "red";
  action: "review-alert";
  inputs: { kind: AlertKind };
};
/** A decision one may take; no trouble. */
export type GraduationReason = {
  flag: "graduation";
  severity: "note";
  action: "discharge";
  inputs: Graduation;
};

/** Why a patient stands where they stand, worst first, with the numbers it was raised by. */
export type Reason = AlertReason | Flag | GraduationReason;
export type ReasonAction = FlagAction | "review-alert" | "discharge";

export const alertReasons = (kinds: readonly AlertKind[]): AlertReason[] =>
  [...new Set(kinds)]
    .sort(byWorst)
    .map((kind) => ({ flag: "alert", severity: "red", action: "review-alert", inputs: { kind } }));

export const graduationReason = (inputs: Graduation): GraduationReason => ({
  flag: "graduation",
  severity: "note",
  action: "discharge",
  inputs,
});

/** Whole years at a date; both `2026-07-14`. */
export const ageOn = (dateOfBirth: string, date: string): number =>
  Number(date.slice(0, 4)) - Number(dateOfBirth.slice(0, 4)) - (date.slice(5) < dateOfBirth.slice(5) ? 1 : 0);
