import { z } from "zod";
import { goalId, patientId } from "../ids";
import { nameOf } from "../text";
import { MOST_WORDS } from "./vocabulary";

/** What the signed-in patient wants to do again. */
export const setOwnGoalSchema = z.object({ words: nameOf(MOST_WORDS) });
export type SetOwnGoal = z.infer<typeof setOwnGoalSchema>;

/** The same, written down by staff in the patient's words. */
export const setGoalSchema = setOwnGoalSchema.extend({ patientId });
export type SetGoal = z.infer<typeof setGoalSchema>;

export const endGoalSchema = z.object({ goalId });
export type EndGoal = z.infer<typeof endGoalSchema>;
