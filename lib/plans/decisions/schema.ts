import { z } from "zod";
import { alertId, draftId } from "../../ids";
import { isReason, text } from "../../text";
import { instant } from "../../time/schema";
import { DECISIONS, MOST_DAYS } from "./vocabulary";

/** To go on as before is against what a stop asks for: it needs a reason, which stays with the alert. */
export const decideStopSchema = z
  .object({
    alertId,
    decision: z.enum(DECISIONS),
    /** For how many days, where the dose is halved; null: until the plan is changed again. */
    days: z.int().min(1).max(MOST_DAYS).nullable().default(null),
    /** The draft that a changed plan is kept in. */
    draftId,
    /** When it was decided before, as the author saw it and goes over it knowingly. */
    over: instant.nullable().default(null),
    /** Why it is safe to go on as before; of no other decision. */
    reason: text.trim().max(500, "tooLong").default(""),
  })
  .refine(({ decision, reason }) => decision !== "go-on" || isReason(reason), {
    error: "decision.errors.reason",
    path: ["reason"],
  });
type Decided = z.infer<typeof decideStopSchema>;
export type DecideStop = Omit<Decided, "reason"> & Partial<Pick<Decided, "reason">>;

/** For how many days a version is to count, as the builder's address says it; null where it doesn't. */
export const daysAsked = z.coerce.number().int().min(1).max(MOST_DAYS).nullable().catch(null);
