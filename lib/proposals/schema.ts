import { z } from "zod";
import { patientId } from "../ids";
import { wordsOf } from "../text";

export const dismissProposalSchema = z.object({
  patientId,
  reason: wordsOf(500, 10, "safety.errors.dismiss-reason"),
});
export type DismissProposal = z.infer<typeof dismissProposalSchema>;
