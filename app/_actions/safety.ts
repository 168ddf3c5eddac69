"use server";

import { therapistAction } from "@/lib/gates/action";
import { dismissProposal } from "@/lib/proposals/mutations";
import { dismissProposalSchema } from "@/lib/proposals/schema";
import { acknowledgeAlert, clearCondition, endCondition, recordCondition } from "@/lib/safety/mutations";
import { overrideBlock } from "@/lib/safety/overrides/mutations";
import { overrideBlockSchema } from "@/lib/safety/overrides/schema";
import {
  acknowledgeAlertSchema,
  clearConditionSchema,
  endConditionSchema,
  recordConditionSchema,
} from "@/lib/safety/schema";

export const recordConditionAction = therapistAction(recordConditionSchema, recordCondition);
export const endConditionAction = therapistAction(endConditionSchema, endCondition);
export const clearConditionAction = therapistAction(clearConditionSchema, clearCondition);
export const overrideBlockAction = therapistAction(overrideBlockSchema, overrideBlock);
export const acknowledgeAlertAction = therapistAction(acknowledgeAlertSchema, acknowledgeAlert);
export const dismissProposalAction = therapistAction(dismissProposalSchema, dismissProposal);
