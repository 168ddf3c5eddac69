import type { Severity } from "@/app/_shared/severity";
import { ALERTS, type AlertKind } from "@/lib/alerts/vocabulary";
import { type Reason, worstSeverity } from "@/lib/caseload/reasons";

/** The octagon: what locks the plan, and what is as grave. */
export const isGrave = (kind: AlertKind): boolean => ALERTS[kind].rank >= 2;

/**
 * What stands before a reason: a graduation and a proposal of more are ready to be decided, one of less is a warning, and every
 * other note is a fact and no good news.
 */
export const glyphOf = (reason: Reason): Severity => {
  if (reason.flag === "alert" && isGrave(reason.inputs.kind)) return "stop";
  if (reason.severity !== "note") return reason.severity;
  if (reason.flag === "progression") return reason.inputs.outcome === "regress" ? "amber" : "ready";
  return reason.flag === "graduation" ? "ready" : "note";
};

/** What stands before a patient: the gravest of their reasons. */
export const worstGlyph = (reasons: readonly Reason[]): Severity => {
  const worst = worstSeverity(reasons) ?? "note";
  if (worst !== "note") return worst;
  const glyphs = reasons.map(glyphOf);
  return (["amber", "ready"] as const).find((glyph) => glyphs.includes(glyph)) ?? "note";
};
