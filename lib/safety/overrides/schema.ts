import { z } from "zod";
import { conditionId, exerciseId } from "../../ids";
import { reasonOf } from "../../text";
import { localDate } from "../../time/schema";

/** `until` is the first local date of the patient on which the block is back; today ends an override at once. */
export const overrideBlockSchema = z.object({
  conditionId,
  exerciseId,
  reason: reasonOf(500, "safety.errors.override-reason"),
  until: localDate,
});
export type OverrideBlock = z.infer<typeof overrideBlockSchema>;
