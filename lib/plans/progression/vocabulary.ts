import type { AlertKind } from "../../alerts/vocabulary";
import type { PlanVersionId, PrescriptionId } from "../../ids";
import type { LocalDate } from "../../time/calendar-date";

/** What the rules say of a plan as it stands; `hold` alone asks for nothing. */
export const OUTCOMES = ["progress", "next-phase", "regress", "hold"] as const;
export type Outcome = (typeof OUTCOMES)[number];
export const PROPOSED = ["progress", "next-phase", "regress"] as const satisfies readonly Outcome[];
export type Proposed = (typeof PROPOSED)[number];
export const isProposed = (outcome: Outcome): outcome is Proposed => outcome !== "hold";

/** What stands before any proposal, a lighter dose included: it is decided, answered or waited for first. */
export const BARRIERS = [
  "red-flag",
  "alert",
  "questions",
  "unanswered",
  "rest-pain",
  "held",
  "lighter",
  "short",
  "paused",
  "consent",
] as const;
/** What stands before more only. */
export const WAITS = ["upcoming", "dismissed", "lately-lighter", "new-version"] as const;
export const UNMET = ["too-little", "missed"] as const;
export const GROUNDS = [...BARRIERS, ...WAITS, ...UNMET] as const;
export type Barrier = (typeof BARRIERS)[number];
export type Wait = (typeof WAITS)[number];
export type Ground = (typeof GROUNDS)[number];

/** What has to be met before a dose is raised. */
export const CRITERIA = ["logged", "sessions", "pain", "mornings", "effort", "nerve"] as const;
/** What has to be met besides before the next phase. */
export const GATES = ["leg-pain", "walked", "sat", "goals", "chair-stand"] as const;
export type CriterionId = (typeof CRITERIA)[number] | (typeof GATES)[number];

/** `unknown`: nobody said enough, which is not the same as a miss and permits as little. */
export const STATES = ["met", "missed", "unknown"] as const;

/** A criterion with the numbers it was judged by. */
export type Criterion = {
  id: CriterionId;
  state: (typeof STATES)[number];
  value: number | null;
  /** Where it began, of a change; out of how many, of a share. */
  from: number | null;
  /** The limit, as the rules or the plan's phase have it. */
  needs: number;
  /** Of what it was judged by last. */
  date: LocalDate | null;
  /** What was told of the nerve; or that the leg's symptoms drew back, which is as good as less pain. */
  sign: AlertKind | "centralised" | null;
};

/** Why less is proposed. `value`: the effort, the days, or the pain; `from`: the usual pain at rest. */
export const TRIGGERS = ["effort", "flare-days", "lasting-pain"] as const;
export type Trigger = {
  id: (typeof TRIGGERS)[number];
  value: number;
  from: number | null;
  count: number;
  date: LocalDate;
};

/** What the rules of one edition say of a plan on one day, with all that it stands on. */
export type Evaluation = {
  /** The edition of the rules. */
  rules: number;
  outcome: Outcome;
  /** The version it judges. */
  versionId: PlanVersionId;
  /** The phase it is in, 1 to 4. */
  phase: number;
  /** Of `hold`. */
  grounds: readonly Ground[];
  /** Of `regress`. */
  triggers: readonly Trigger[];
  criteria: readonly Criterion[];
  /** Those of the next phase; empty in the last. */
  gate: readonly Criterion[];
  /** Which prescriptions to change, the first that can be; empty: all exercise but walking. */
  subjects: readonly PrescriptionId[];
  /** It was regressed so shortly before that somebody should look at the patient first. */
  review: boolean;
};

export const DECISIONS = ["accept", "change", "dismiss"] as const;
export type Decision = (typeof DECISIONS)[number];

/** Which prescriptions changes a proposal, and how: for the eye, in the order of the plan. */
export const CHANGES = ["reps", "time", "load", "harder", "easier", "half"] as const;
export type ChangeKind = (typeof CHANGES)[number];
