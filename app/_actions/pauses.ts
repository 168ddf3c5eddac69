"use server";

import { phoneAction, therapistAction } from "@/lib/gates/action";
import { excuseDays, pauseOwnPlan, pausePlan, resumeOwnPlan, resumePlan } from "@/lib/pauses/mutations";
import { excuseSchema, ownPauseSchema, pauseSchema, resumeSchema } from "@/lib/pauses/schema";

export const pausePlanAction = therapistAction(pauseSchema, pausePlan);
export const resumePlanAction = therapistAction(resumeSchema, resumePlan);
export const excuseDaysAction = therapistAction(excuseSchema, excuseDays);
export const pauseOwnPlanAction = phoneAction("pause")(ownPauseSchema, pauseOwnPlan);
export const resumeOwnPlanAction = phoneAction("pause")(resumeSchema, resumeOwnPlan);
