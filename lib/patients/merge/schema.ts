import { z } from "zod";
import { patientId } from "../../ids";
import { wordsOf } from "../../text";

const reason = wordsOf(300, 3);

/** `patientId` is the record that goes, `keptId` the one that stays. */
export const mergeSchema = z
  .object({ patientId, keptId: patientId, reason })
  .refine(({ patientId: going, keptId }) => going !== keptId, { path: ["keptId"], message: "required" });
export type Merge = z.infer<typeof mergeSchema>;

export const undoMergeSchema = z.object({ patientId, reason });
export type UndoMerge = z.infer<typeof undoMergeSchema>;
