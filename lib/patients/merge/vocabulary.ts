/** A merge can be undone for this many days. */
export const UNDO_MERGE_DAYS = 30;
