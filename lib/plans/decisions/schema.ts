import { z } from "zod";
import { alertId, draftId } from "../../ids";
import { instant } from "../../time/schema";
import { DECISIONS, MOST_DAYS } from "./vocabulary";

export const decideStopSchema = z.object({
  alertId,
  decision: z.enum(DECISIONS),
  /** For how many days, where the dose is halved; null: until the plan is changed again. */
  days: z.int().min(1).max(MOST_DAYS).nullable().default(null),
  /** The draft that a changed plan is kept in. */
  draftId,
  /** When another clinician decided, as the author saw it and goes over it knowingly. */
  over: instant.nullable().default(null),
});
export type DecideStop = z.infer<typeof decideStopSchema>;

/** For how many days a version is to count, as the builder's address says it; null where it doesn't. */
export const daysAsked = z.coerce.number().int().min(1).max(MOST_DAYS).nullable().catch(null);
