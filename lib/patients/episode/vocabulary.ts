export const END_REASONS = ["discharge", "death", "error"] as const;
export type EndReason = (typeof END_REASONS)[number];

/** A discharge by mistake can be undone for this many days; afterwards a new episode begins. */
export const UNDO_DAYS = 7;
