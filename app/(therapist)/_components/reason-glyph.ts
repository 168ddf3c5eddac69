import type { Severity } from "@/app/_shared/severity";
import { ALERTS, type AlertKind } from "@/lib/alerts/vocabulary";
import { type Reason, worstSeverity } from "@/lib/caseload/reasons";

/** The octagon: what locks the plan, and what is as grave. */
export const isGrave = (kind: AlertKind): boolean => ALERTS[kind].rank >= 2;

/** What stands before a reason: a graduation is ready to be decided, every other note is a fact and no good news. */
export const glyphOf = (reason: Reason): Severity => {
  if (reason.flag === "alert" && isGrave(reason.inputs.kind)) return "stop";
  if (reason.severity !== "note") return reason.severity;
  return reason.flag === "graduation" ? "ready" : "note";
};

/** What stands before a patient: the gravest of their reasons. */
export const worstGlyph = (reasons: readonly Reason[]): Severity => {
  const worst = worstSeverity(reasons) ?? "note";
  if (worst !== "note") return worst;
  return reasons.some((reason) => glyphOf(reason) === "ready") ? "ready" : "note";
};
