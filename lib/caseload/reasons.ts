import type { Flag, FlagAction } from "../adherence/flags/flag";
import type { Graduation } from "../adherence/flags/flags";
import { type AlertKind, byWorst } from "../alerts/vocabulary";
import {
  type Criterion,
  type Evaluation,
  isProposed,
  type Proposed,
  type Trigger,
} from "../plans/progression/vocabulary";
import { dayNumber, type LocalDate } from "../time/calendar-date";

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

/** A phase that lasts longer than it was planned for: a decision that waits, no trouble. Whole weeks in it so far. */
export type PhaseReason = {
  flag: "phase";
  severity: "note";
  action: "review-phase";
  inputs: { number: number; weeks: number };
};

/** Somebody wanted to look at the plan again by now: a decision that waits, no trouble. */
export type ReviewReason = {
  flag: "review";
  severity: "note";
  action: "review-plan";
  inputs: { on: LocalDate };
};

/** A change of the plan that the rules propose: a decision that waits. Of `regress` the first of its triggers, else what is met. */
export type ProgressionReason = {
  flag: "progression";
  severity: "note";
  action: "review-proposal";
  inputs: { outcome: Proposed; phase: number; met: number; of: number; trigger: Trigger["id"] | null };
};

/** The patient logs nothing more, because they withdrew their consent: no trouble, and it explains what is missing. */
export type ConsentReason = {
  flag: "consent";
  severity: "note";
  action: "see-consent";
  inputs: { since: LocalDate };
};

/** Why a patient stands where they stand: symptoms before adherence, then worst first, with the numbers behind each. */
export type Reason =
  | AlertReason
  | Flag
  | ProgressionReason
  | ReviewReason
  | PhaseReason
  | GraduationReason
  | ConsentReason;
export type ReasonAction =
  | FlagAction
  | ("review-alert" | "review-proposal" | "review-plan" | "review-phase" | "discharge" | "see-consent");

const LEADS: Partial<Record<Reason["flag"], number>> = {
  alert: 0,
  questions: 1,
  "rest-pain": 2,
  pain: 3,
  progression: 4,
  consent: 6,
};

/**
 * Alerts, the questions they ask, leg pain at rest, pain in exercise, a change of the plan that the rules propose, then what
 * adherence raises as it comes, then decisions one may take; a withdrawn consent last.
 */
export const inOrder = (reasons: readonly Reason[]): Reason[] => {
  const lead = ({ flag }: Reason) => LEADS[flag] ?? 5;
  return reasons.toSorted((a, b) => lead(a) - lead(b));
};

const SEVERITIES = ["red", "amber", "note"] as const;

/** The gravest of the reasons, whichever leads them; null for none. */
export const worstSeverity = (reasons: readonly Reason[]): Reason["severity"] | null =>
  SEVERITIES.find((severity) => reasons.some((reason) => reason.severity === severity)) ?? null;

const WEEK_DAYS = 7;

/**
 * @param phase since which local date it is the current one, and the weeks of the plan it was made for, both as the
 * version says; null weeks: it may last
 */
export function phaseReason(
  { number, since, weeks }: { number: number; since: LocalDate; weeks: { from: number; to: number } | null },
  today: LocalDate,
): PhaseReason | null {
  const days = dayNumber(today) - dayNumber(since);
  if (!weeks || days <= (weeks.to - weeks.from) * WEEK_DAYS) return null;
  const inputs = { number, weeks: Math.floor(days / WEEK_DAYS) };
  return { flag: "phase", severity: "note", action: "review-phase", inputs };
}

/** From the date on that somebody set, until it is moved or cleared. */
export const reviewReason = (on: LocalDate | null, today: LocalDate): ReviewReason[] =>
  on !== null && on <= today
    ? [{ flag: "review", severity: "note", action: "review-plan", inputs: { on } }]
    : [];

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

/** @param since the local date of the withdrawal */
export const consentReason = (since: LocalDate): ConsentReason => ({
  ...{ flag: "consent", severity: "note", action: "see-consent" },
  inputs: { since },
});

/** None while the rules propose nothing. */
export function progressionReason(evaluation: Evaluation | null): ProgressionReason[] {
  if (!evaluation || !isProposed(evaluation.outcome)) return [];
  const { outcome, phase, criteria, gate, triggers } = evaluation;
  const judged: readonly Criterion[] = outcome === "next-phase" ? [...criteria, ...gate] : criteria;
  const met = judged.filter(({ state }) => state === "met").length;
  const inputs = { outcome, phase, met, of: judged.length, trigger: triggers[0]?.id ?? null };
  return [{ flag: "progression", severity: "note", action: "review-proposal", inputs }];
}

/** Those that nobody has made quiet: they rank, count and are shown. */
export const standing = (reasons: readonly Reason[], quiet: readonly string[]): Reason[] =>
  reasons.filter(({ flag }) => !quiet.includes(flag));
