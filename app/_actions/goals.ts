"use server";

import { phoneAction, therapistAction } from "@/lib/gates/action";
import { endGoal, endOwnGoal, setGoal, setOwnGoal } from "@/lib/goals/mutations";
import { endGoalSchema, setGoalSchema, setOwnGoalSchema } from "@/lib/goals/schema";

export const setOwnGoalAction = phoneAction("own")(setOwnGoalSchema, setOwnGoal);
export const endOwnGoalAction = phoneAction("own")(endGoalSchema, endOwnGoal);
export const setGoalAction = therapistAction(setGoalSchema, setGoal);
export const endGoalAction = therapistAction(endGoalSchema, endGoal);
