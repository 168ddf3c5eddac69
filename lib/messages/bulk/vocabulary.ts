import type { ErrorCode } from "../../result";

/** Patients of one page of the caseload. */
export const MOST_TOGETHER = 50;

/**
 * Why somebody is left out: a message of theirs waits for its own answer, they have no phone that would show it, or their record
 * is closed; or what any write is refused by.
 */
export type LeftOut = "waits" | "no-phone" | "closed" | ErrorCode;
