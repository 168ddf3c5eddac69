import { z } from "zod";
import { patientId } from "../ids";
import { reasonOf } from "../text";

export const dismissProposalSchema = z.object({
  patientId,
  reason: reasonOf(500, "safety.errors.dismiss-reason"),
});
export type DismissProposal = z.infer<typeof dismissProposalSchema>;
