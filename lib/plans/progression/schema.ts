import { z } from "zod";
import { draftId, patientId, planVersionId } from "../../ids";
import { isReason, text } from "../../text";
import { DECISIONS, PROPOSED } from "./vocabulary";

/** What somebody decides about the proposal that they saw: of which version, and what it was. */
export const decideProgressionSchema = z
  .object({
    patientId,
    versionId: planVersionId,
    outcome: z.enum(PROPOSED),
    decision: z.enum(DECISIONS),
    /** The digest of what was shown (`digestOf`): nothing else is published. Of what is accepted alone. */
    shown: text.max(20_000).default(""),
    /** The draft that a changed plan is kept in, or published from. */
    draftId,
    reason: text.trim().max(500, "tooLong").default(""),
  })
  .refine(({ decision, reason }) => decision !== "dismiss" || isReason(reason), {
    error: "safety.errors.dismiss-reason",
    path: ["reason"],
  });
type Decided = z.infer<typeof decideProgressionSchema>;
type OfSome = "reason" | "shown";
export type DecideProgression = Omit<Decided, OfSome> & Partial<Pick<Decided, OfSome>>;
