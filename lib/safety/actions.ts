"use server";

import { therapistAction } from "../auth/action";
import { acknowledgeAlert, clearCondition, endCondition, recordCondition } from "./mutations";
import {
  acknowledgeAlertSchema,
  clearConditionSchema,
  endConditionSchema,
  recordConditionSchema,
} from "./schema";

export const recordConditionAction = therapistAction(recordConditionSchema, recordCondition);
export const endConditionAction = therapistAction(endConditionSchema, endCondition);
export const clearConditionAction = therapistAction(clearConditionSchema, clearCondition);
export const acknowledgeAlertAction = therapistAction(acknowledgeAlertSchema, acknowledgeAlert);
