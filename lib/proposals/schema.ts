import { z } from "zod";
import { patientId } from "../ids";
import { text } from "../text";

export const dismissProposalSchema = z.object({
  patientId,
  reason: text.trim().min(10, "safety.errors.dismiss-reason").max(500),
});
export type DismissProposal = z.infer<typeof dismissProposalSchema>;
