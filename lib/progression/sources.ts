import type { AlertKind } from "../alerts/vocabulary";
import type { PlanVersionId } from "../ids";
import type { Decision, Proposed } from "../plans/progression/vocabulary";
import type { LocalDate } from "../time/calendar-date";

/** Days whose answers are looked at: those of the window, and those before by which usual pain at rest is told. */
export const ANSWER_DAYS = 42;

/** Leg pain at rest as it was answered, 0–10; `at` and `receivedAt` in milliseconds since the epoch. */
export type RestAnswer = { date: LocalDate; at: number; receivedAt: number; pain: number };
/** Had the leg settled the next morning? The latest answer of that morning. */
export type Morning = { date: LocalDate; settled: boolean };

type Answer = { date: LocalDate; value: number };
type Change = Answer & { from: number };

/** What is known of a patient beside their plan and logs, each as far back as the rules look. */
export type Sources = {
  /** The earliest first. */
  restPains: readonly RestAnswer[];
  mornings: readonly Morning[];
  /** The latest: minutes at a stretch. */
  walked: Answer | null;
  sat: Answer | null;
  /** What the care team was told of late, seen or not. */
  alerts: readonly { kind: AlertKind; date: LocalDate }[];
  /** Leg pain on the episode's first and latest body chart. */
  legPain: Change | null;
  /** The furthest point moved up between these two; null where there is one chart or none. */
  centralised: boolean | null;
  /** The mean of the goals, from their first score to the latest. */
  goals: Change | null;
  chairStand: Change | null;
  /** What was decided about proposals of late. `published`: a version followed from it. */
  decisions: readonly {
    outcome: Proposed;
    decision: Decision;
    versionId: PlanVersionId;
    at: number;
    date: LocalDate;
    published: boolean;
  }[];
};

export const NO_SOURCES: Sources = {
  ...{ restPains: [], mornings: [], walked: null, sat: null, alerts: [], legPain: null },
  ...{ centralised: null, goals: null, chairStand: null, decisions: [] },
};
