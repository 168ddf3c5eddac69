import type { GoalId } from "../ids";

/** Goals that stand at once, and that are ever set in one episode. */
export const MOST_STANDING = 3;
export const MOST_EVER = 30;

/** Characters of one goal. */
export const MOST_WORDS = 60;

/** Who wrote a goal down: the patient on the phone, or staff in the patient's words. */
export const GOAL_SOURCES = ["patient", "staff"] as const;
export type GoalSource = (typeof GOAL_SOURCES)[number];

/** Something that a patient wants to do again, in their own words. */
export type Goal = { id: GoalId; words: string };
