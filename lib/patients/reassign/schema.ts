import { z } from "zod";
import { memberId, patientId } from "../../ids";

/** Patients of one page of the caseload. */
export const MOST_REASSIGNED = 50;

export const whomToReassignSchema = z.object({
  patientIds: z.array(patientId).min(1).max(MOST_REASSIGNED),
});
export type WhomToReassign = z.infer<typeof whomToReassignSchema>;

/** `lead`: who led as far as the page knows, so that two who reassign at once don't overwrite each other. */
export const reassignSchema = z.object({
  to: memberId,
  patients: z
    .array(z.object({ patientId, lead: memberId.nullable() }))
    .min(1)
    .max(MOST_REASSIGNED)
    .refine((list) => new Set(list.map((one) => one.patientId)).size === list.length),
});
export type Reassign = z.infer<typeof reassignSchema>;
