export const STOP_RULES = ["S0", "S1", "S2", "S3", "S4", "S5"] as const;

export type StopRule = (typeof STOP_RULES)[number];

/** Does a stop under this rule put an alert before the care team at once? */
export const raisesAlert = (rule: StopRule): boolean => rule !== "S2";

export const SKIP_REASONS = ["pain", "no-time", "unwell", "unsure-how", "forgot", "other"] as const;

export type SkipReason = (typeof SKIP_REASONS)[number];

export const LOG_SOURCES = ["patient", "therapist", "paper"] as const;

export type LogSource = (typeof LOG_SOURCES)[number];

/** What staff enter: from paper, or what a clinician saw or was told. */
export const STAFF_SOURCES = ["paper", "therapist"] as const satisfies readonly LogSource[];

export type StaffSource = (typeof STAFF_SOURCES)[number];

/** Where pain in an exercise is most. */
export const PAIN_PLACES = ["leg", "back", "knee", "elsewhere"] as const;

export type PainPlace = (typeof PAIN_PLACES)[number];

/**
 * So many logs of one prescription and local day by one source: done at each of sixteen waking hours, entered by two helpers
 * both, and a few undone and logged anew. One that must be told is never one too many.
 */
export const MOST_A_DAY = 40;

/** So many corrections of one log. */
export const MOST_CORRECTIONS = 20;
