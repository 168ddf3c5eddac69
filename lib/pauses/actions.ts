"use server";

import { patientAction, therapistAction } from "../auth/action";
import { excuseDays, pauseOwnPlan, pausePlan, resumeOwnPlan, resumePlan } from "./mutations";
import { excuseSchema, ownPauseSchema, pauseSchema, resumeSchema } from "./schema";

export const pausePlanAction = therapistAction(pauseSchema, pausePlan);
export const resumePlanAction = therapistAction(resumeSchema, resumePlan);
export const excuseDaysAction = therapistAction(excuseSchema, excuseDays);
export const pauseOwnPlanAction = patientAction(ownPauseSchema, pauseOwnPlan);
export const resumeOwnPlanAction = patientAction(resumeSchema, resumeOwnPlan);
