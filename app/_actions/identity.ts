"use server";

import { renewingAction, userAction } from "@/lib/gates/action";
import {
  changePassword,
  endOtherSignIn,
  endOtherSignIns,
  signOutEverywhere,
  switchRole,
} from "@/lib/identity/account";
import { prove } from "@/lib/identity/proof";
import {
  changePasswordSchema,
  endSignInSchema,
  nothingSchema,
  proveSchema,
  switchSchema,
} from "@/lib/identity/schema";

export const changePasswordAction = userAction(changePasswordSchema, changePassword);
export const endOtherSignInAction = userAction(endSignInSchema, endOtherSignIn);
export const endOtherSignInsAction = userAction(nothingSchema, endOtherSignIns);
export const proveAction = userAction(proveSchema, prove);
export const signOutEverywhereAction = userAction(nothingSchema, signOutEverywhere);
export const switchRoleAction = renewingAction(switchSchema, switchRole);
