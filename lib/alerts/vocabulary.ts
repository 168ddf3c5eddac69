import type { AlertId } from "../ids";
import type { RedFlagKind } from "./red-flags";

type StopFacts<Rule extends string> = { rule: Rule; logId: string /** Instant. */; toldAt: string };
/** `hold`: the log's prescription is held until a clinician decides. `pain`: 8 or more in an exercise, which ends the day's. */
type HoldFacts = { logId: string /** Instant. */; toldAt: string; hold: true; pain?: number };
type ConditionFacts = { code: string; prescriptionIds: string[] };
type ChartFacts = { chartId: string /** Local date. */; date: string };

/** Where warning signs come from: answers to questions, or what a member found at an assessment. */
export type SignsFrom = { screeningId: string } | { assessmentId: string; memberId: string };
type SignsFacts = SignsFrom & {
  flags: readonly string[];
  urgency: "emergency" | "same-day" /** Instant. */;
  toldAt: string;
};

type FeltFacts = ChartFacts & { places: string[]; symptoms: string[] };

/** What each kind of alert is about: codes and ids, never free text about health. Stored as JSON. */
export type AlertFacts = {
  "red-flag": SignsFacts;
  "stop-S0": StopFacts<"S0">;
  "stop-S5": StopFacts<"S5">;
  saddle: FeltFacts;
  "both-legs": FeltFacts;
  weakness: FeltFacts;
  "stop-S3": HoldFacts & { rule: "S3" };
  "new-symptom": ChartFacts & { rule: "S3"; places: string[]; symptoms: string[] };
  "other-leg": FeltFacts;
  "stop-S4": HoldFacts & { rule: "S4" };
  "high-pain": HoldFacts & { pain: number };
  "stop-S1": HoldFacts & { rule: "S1" };
  "moved-down": ChartFacts & { rule: "S1"; from: string; to: string };
  contraindication: ConditionFacts;
  "modify-needed": ConditionFacts;
  "correction-asked": { requestId: string };
};
export type AlertKind = keyof AlertFacts;

/** How soon somebody must have acknowledged it; the clinic says what that is in time (`lib/clinics/care.ts`). */
export const URGENCIES = ["emergency", "same-day", "week"] as const;
export type Urgency = (typeof URGENCIES)[number];

type Rule = {
  urgency: Urgency;
  /** Ranks the caseload, above every flag. */
  rank: 1 | 2 | 3;
  /** Locks the plan until a clinician says why it is safe to go on (decision 14). */
  redFlag: boolean;
  /** Symptoms: the phone shows advice, and a graduation is out of the question. */
  symptom: boolean;
};

/**
 * Every kind of alert, the worst first. A kind that is missing here is a type error, and the database's CHECK holds the
 * same list. A red flag is an answer to a screening, a stop for a warning sign (S0), and a stop for chest pain,
 * faintness or breathlessness (S5), which is an emergency as well.
 */
export const ALERTS: {
  readonly [Kind in AlertKind]: Rule & { redFlag: Kind extends RedFlagKind ? true : false };
} = {
  "red-flag": { urgency: "emergency", rank: 3, redFlag: true, symptom: true },
  "stop-S0": { urgency: "emergency", rank: 3, redFlag: true, symptom: true },
  "stop-S5": { urgency: "emergency", rank: 3, redFlag: true, symptom: true },
  saddle: { urgency: "same-day", rank: 2, redFlag: false, symptom: true },
  "both-legs": { urgency: "same-day", rank: 2, redFlag: false, symptom: true },
  weakness: { urgency: "same-day", rank: 2, redFlag: false, symptom: true },
  "stop-S3": { urgency: "same-day", rank: 2, redFlag: false, symptom: true },
  "new-symptom": { urgency: "same-day", rank: 2, redFlag: false, symptom: true },
  "other-leg": { urgency: "same-day", rank: 1, redFlag: false, symptom: true },
  "stop-S4": { urgency: "same-day", rank: 1, redFlag: false, symptom: true },
  "high-pain": { urgency: "same-day", rank: 1, redFlag: false, symptom: true },
  "stop-S1": { urgency: "same-day", rank: 1, redFlag: false, symptom: true },
  "moved-down": { urgency: "same-day", rank: 1, redFlag: false, symptom: true },
  contraindication: { urgency: "week", rank: 1, redFlag: false, symptom: false },
  "modify-needed": { urgency: "week", rank: 1, redFlag: false, symptom: false },
  "correction-asked": { urgency: "week", rank: 1, redFlag: false, symptom: false },
};

export const ALERT_KINDS = Object.keys(ALERTS) as AlertKind[];
export const RED_FLAGS = ALERT_KINDS.filter((kind) => ALERTS[kind].redFlag);

/** An alert to be raised. */
export type NewAlert = { [Kind in AlertKind]: { kind: Kind; facts: AlertFacts[Kind] } }[AlertKind];

export type AlertOf = { id: AlertId; kind: AlertKind };

/** Sorts kinds: negative where the first is worse. */
export const byWorst = (a: AlertKind, b: AlertKind): number =>
  ALERT_KINDS.indexOf(a) - ALERT_KINDS.indexOf(b);

export const isRedFlag = (kind: AlertKind): boolean => ALERTS[kind].redFlag;

/** The rank of the worst of them; 0 for none. */
export const worstRank = (kinds: readonly AlertKind[]): number =>
  Math.max(0, ...kinds.map((kind) => ALERTS[kind].rank));
