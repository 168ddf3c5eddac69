import { z } from "zod";
import { patientId, pauseId } from "../ids";
import { text, wordsOf } from "../text";
import { localDate } from "../time/schema";

/** Half-open: `toDate` is the first day that is due again. */
const days = { fromDate: localDate, toDate: localDate };

export const pauseSchema = z.object({
  patientId,
  ...days,
  reason: wordsOf(300, 1, "required"),
});
export type PauseInput = z.infer<typeof pauseSchema>;
/** A patient's own; no reason is asked for. */
export const ownPauseSchema = z.object({ ...days, reason: text.trim().max(300).default("") });
export type OwnPause = z.infer<typeof ownPauseSchema>;
export const resumeSchema = z.object({ pauseId });
export type Resume = z.infer<typeof resumeSchema>;
export const excuseSchema = z.object({ patientId, ...days, reason: wordsOf(300, 3) });
export type ExcuseInput = z.infer<typeof excuseSchema>;
