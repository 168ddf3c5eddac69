/** Why a plan can't be brought up to its template now. */
export const LEFT_OUT = [
  /** A stop, a red flag or a contraindication waits for a decision. */
  "alert",
  /** Its newest version is for some days only. */
  "temporary",
  /** Its newest version has yet to begin. */
  "later",
  /** Somebody has begun to change it. */
  "draft",
  /** The patient is on the lighter plan, which would end. */
  "swapped",
  /** Its phases are not the template's. */
  "phases",
  /** What is on record blocks an exercise. */
  "blocked",
  /** An exercise needs a note first. */
  "note",
  /** Anything else of an exercise that publishing would refuse. */
  "refused",
  /** What publishing would refuse of something else, as a drug that is to be checked first. */
  "other",
] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

/** What somebody should look at before a plan is brought up to its template. */
export const LOOKS = [
  /** Something was changed by hand where the template changed too. */
  "conflict",
  /** A pause runs. */
  "paused",
  /** A lighter plan is prepared for it, which ends with it. */
  "lighter",
  /** The rules propose a change, of the plan as it is now. */
  "proposal",
  /** The adherence on record is out of date: what the rules say is not known. */
  "stale",
  /** More exercises than a patient keeps up with. */
  "too-many",
] as const;
export type Look = (typeof LOOKS)[number];

/** Plans that are compared at once: each takes some queries. */
export const FOLLOWERS_A_PAGE = 25;
