import { z } from "zod";
import { RECORDABLE } from "../exercises/vocabulary";
import { alertId, conditionId, patientId } from "../ids";
import { text } from "../text";

export const recordConditionSchema = z.object({
  patientId,
  code: z.enum(RECORDABLE),
  note: text.trim().max(500).default(""),
});
export type RecordCondition = z.infer<typeof recordConditionSchema>;

export const endConditionSchema = z.object({ conditionId });
export type EndCondition = z.infer<typeof endConditionSchema>;

/** Who cleared it and when are the signed-in clinician and the present; the note says on what ground. */
export const clearConditionSchema = z.object({
  conditionId,
  note: text.trim().min(10, "safety.errors.note-short").max(500),
});
export type ClearCondition = z.infer<typeof clearConditionSchema>;

const words = text.trim().max(500).default("");

/**
 * Of a red flag, which only the stored alert says, a clinician writes what was examined, who was informed, and why it is
 * safe to go on.
 */
export const acknowledgeAlertSchema = z.object({ alertId, note: words, examined: words, informed: words });
export type AcknowledgeAlert = z.infer<typeof acknowledgeAlertSchema>;
