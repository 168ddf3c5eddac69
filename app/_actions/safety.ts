"use server";

import { therapistAction } from "@/lib/gates/action";
import { acknowledgeAlert, clearCondition, endCondition, recordCondition } from "@/lib/safety/mutations";
import {
  acknowledgeAlertSchema,
  clearConditionSchema,
  endConditionSchema,
  recordConditionSchema,
} from "@/lib/safety/schema";

export const recordConditionAction = therapistAction(recordConditionSchema, recordCondition);
export const endConditionAction = therapistAction(endConditionSchema, endCondition);
export const clearConditionAction = therapistAction(clearConditionSchema, clearCondition);
export const acknowledgeAlertAction = therapistAction(acknowledgeAlertSchema, acknowledgeAlert);
