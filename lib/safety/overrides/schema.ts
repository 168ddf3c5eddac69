import { z } from "zod";
import { conditionId, exerciseId } from "../../ids";
import { text } from "../../text";
import { localDate } from "../../time/schema";

/** `until` is the first local date of the patient on which the block is back; today ends an override at once. */
export const overrideBlockSchema = z.object({
  conditionId,
  exerciseId,
  reason: text.trim().min(10, "safety.errors.override-reason").max(500),
  until: localDate,
});
export type OverrideBlock = z.infer<typeof overrideBlockSchema>;
