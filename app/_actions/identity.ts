"use server";

import { userAction } from "@/lib/gates/action";
import { changePassword, signOutEverywhere, switchRole } from "@/lib/identity/account";
import { changePasswordSchema, nothingSchema, switchSchema } from "@/lib/identity/schema";

export const changePasswordAction = userAction(changePasswordSchema, changePassword);
export const signOutEverywhereAction = userAction(nothingSchema, signOutEverywhere);
export const switchRoleAction = userAction(switchSchema, switchRole);
