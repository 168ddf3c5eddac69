import { z } from "zod";
import { patientId } from "../../ids";
import { text } from "../../text";

const reason = text.trim().min(3, "tooShort").max(300, "tooLong");

/** `patientId` is the record that goes, `keptId` the one that stays. */
export const mergeSchema = z
  .object({ patientId, keptId: patientId, reason })
  .refine(({ patientId: going, keptId }) => going !== keptId, { path: ["keptId"], message: "required" });
export type Merge = z.infer<typeof mergeSchema>;

export const undoMergeSchema = z.object({ patientId, reason });
export type UndoMerge = z.infer<typeof undoMergeSchema>;
