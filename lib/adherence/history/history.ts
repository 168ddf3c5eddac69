import type { Temporal } from "temporal-polyfill";
import type { DoseLogBody } from "../../dose-logs/schema";
import type { LogSource } from "../../dose-logs/vocabulary";
import type { Laterality, Side } from "../../exercises/vocabulary";
import type { DoseLogId, PlanVersionId, PrescriptionId } from "../../ids";
import type { Lighter } from "../../plans/lighter/spans";
import type { ExerciseDose, PrescriptionOf, Schedule } from "../../plans/schema";
import type { ExerciseKind, Kind } from "../../plans/vocabulary";
import type { LocalDate } from "../../time/calendar-date";
import type { ZoneFrom } from "../../time/local-day";

type Dosed =
  | { kind: ExerciseKind | "rest-position"; dose: ExerciseDose }
  | {
      [K in Exclude<Kind, ExerciseKind | "rest-position">]: { kind: K; dose: PrescriptionOf<K>["dose"] };
    }[Exclude<Kind, ExerciseKind | "rest-position">];

/** One prescription of a version's current phase, with what its exercise says about sides. */
export type PrescribedItem = Dosed & {
  /** The identity that stays through versions, while exercise and kind stay. */
  id: PrescriptionId;
  /** A built-in exercise's slug; null for a clinic's own and for what is no exercise. */
  exerciseSlug: string | null;
  laterality: Laterality | null;
  side: Side | null;
  schedule: Schedule;
};

export type PlanVersion = {
  id: PlanVersionId;
  number: number;
  kind: "ordinary" | "flare";
  publishedAt: Temporal.Instant;
  effectiveFrom: LocalDate;
  /** The first date on which it no longer counts and the one before it is in force again. */
  endsOn: LocalDate | null;
  /** Of one that is prepared for bad days: how many days a swap to it lasts. */
  lighterDays?: number | null;
  /** Those of the current phase, in the order of the plan. */
  prescriptions: readonly PrescribedItem[];
};

/** A log as it was stored. Order and repetition in a list do not matter. */
export type LogEntry = {
  id: DoseLogId;
  prescriptionId: PrescriptionId;
  localDate: LocalDate;
  slot?: number | null;
  /** The corrected logging instant. */
  loggedAt: Temporal.Instant;
  receivedAt: Temporal.Instant;
  source: LogSource;
  /** Who entered it in the patient's stead, as the patient calls them; nothing for whoever else did. */
  helper?: string | null;
  body: DoseLogBody;
};

/** The latest (instant, id) of a log wins; it may be here before its log. */
export type LogCorrection = {
  id: string;
  logId: DoseLogId;
  correctedAt: Temporal.Instant;
  /** When it arrived, where somebody asks what was known on a day. */
  receivedAt?: Temporal.Instant;
  helper?: string | null;
} & ({ kind: "edit"; body: DoseLogBody } | { kind: "undo" });

/** Half-open: `to` is the first date that is no longer in it. */
type DateSpan = { from: LocalDate; to: LocalDate };
/** Half-open, and open-ended where `to` is null. */
export type OpenSpan = { from: LocalDate; to: LocalDate | null };

export type Pause = DateSpan & {
  reason: string;
  author: "patient" | "therapist";
  /** When it was entered, where somebody asks what was known on a day. */
  recordedAt?: Temporal.Instant;
};
export type Excuse = DateSpan & {
  id: string;
  reason: string;
  authorId: string;
  recordedAt: Temporal.Instant;
};
/** From the local day of the yes; `to` is the day of the unlock, which is due again. */
export type Lock = OpenSpan & { id: string; recordedAt: Temporal.Instant };
/**
 * What is taken off: by a condition found later, or by a stop that waits for a decision. Without a prescription it is
 * every exercise but walking, on the one day on which one of them hurt too much.
 */
export type Hold = OpenSpan & {
  prescriptionId: PrescriptionId | null;
  /** Of a stop: the alert that says so, and when it arrived. */
  told?: { alertId: string; recordedAt: Temporal.Instant };
};

/** Everything adherence is counted from; every list may be in any order but `versions`. */
export type PlanHistory = {
  /** In the order of publication, oldest first: those that can be in force in the days that are at hand. */
  versions: readonly PlanVersion[];
  /** What `versions` was made of: with the lighter plan on the days on which the patient swapped to it. */
  lighter?: Lighter<PlanVersion>;
  /** The first date of the first version of all, where `versions` does not reach back to it. */
  planStart?: LocalDate | null;
  /** The first date whose logs are at hand; left out, all are. */
  since?: LocalDate;
  /** The first date after the episode, on which nothing is due any more; null while it is open. */
  episodeEnd: LocalDate | null;
  logs: readonly LogEntry[];
  corrections: readonly LogCorrection[];
  pauses: readonly Pause[];
  excuses: readonly Excuse[];
  locks: readonly Lock[];
  holds: readonly Hold[];
  /** At least one. */
  zones: readonly ZoneFrom[];
  now: Temporal.Instant;
};
