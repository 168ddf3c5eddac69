import { z } from "zod";
import { RECORDABLE, SIDES } from "../exercises/vocabulary";
import { alertId, conditionId, patientId } from "../ids";
import { reasonOf, text } from "../text";
import { localDate } from "../time/schema";
import { CONDITIONS } from "./contraindications.data";

/** `side`, and the date and limits of an operation, where the condition has them; else they are refused. */
export const recordConditionSchema = z
  .object({
    patientId,
    code: z.enum(RECORDABLE),
    side: z.enum(SIDES).nullable().default(null),
    onDate: localDate.nullable().default(null),
    limits: text.trim().max(500).default(""),
    note: text.trim().max(500).default(""),
  })
  .refine(({ code, side }) => !CONDITIONS[code].sided || side !== null, {
    error: "safety.errors.side-needed",
    path: ["side"],
  })
  .refine(({ code, side }) => CONDITIONS[code].sided || side === null, { error: "side-none", path: ["side"] })
  .refine(({ code, onDate, limits }) => CONDITIONS[code].operated || (onDate === null && limits === ""), {
    error: "not-operated",
    path: ["limits"],
  });
type Recorded = z.infer<typeof recordConditionSchema>;
type OfSome = "side" | "onDate" | "limits";
export type RecordCondition = Omit<Recorded, OfSome> & Partial<Pick<Recorded, OfSome>>;

export const endConditionSchema = z.object({ conditionId });
export type EndCondition = z.infer<typeof endConditionSchema>;

/** Who cleared it and when are the signed-in clinician and the present; the note says on what ground. */
export const clearConditionSchema = z.object({
  conditionId,
  note: reasonOf(500, "safety.errors.note-short"),
});
export type ClearCondition = z.infer<typeof clearConditionSchema>;

const words = text.trim().max(500).default("");

/**
 * Of a red flag, which only the stored alert says, a clinician writes what was examined, who was informed, and why it is
 * safe to go on.
 */
export const acknowledgeAlertSchema = z.object({ alertId, note: words, examined: words, informed: words });
export type AcknowledgeAlert = z.infer<typeof acknowledgeAlertSchema>;
