import type { Reason } from "./reasons";

export const VIEWS = ["open", "needs", "flare", "silent", "new", "paused", "no-plan", "no-lead"] as const;

export type CaseloadView = (typeof VIEWS)[number];

export const SORTS = ["need", "name", "adherence", "last-log", "pain"] as const;

export type CaseloadSort = (typeof SORTS)[number];

export const BAND_FILTERS = ["on-track", "partial", "low", "none"] as const;

/** What became of a reason since the day before. */
export const REASON_CHANGES = ["new", "worse", "over"] as const;
export type ReasonChange = { flag: Reason["flag"]; change: (typeof REASON_CHANGES)[number] };

/** What somebody made quiet, and what was given to whoever looks. */
export const HANDLED_FILTERS = ["quiet", "mine"] as const;

/** Columns that may be left out. The patient, why, and what is done are always there. */
export const COLUMNS = ["month", "weeks", "sessions", "last-log", "pain", "furthest"] as const;
export type Column = (typeof COLUMNS)[number];

export const PAGE_SIZE = 50;
