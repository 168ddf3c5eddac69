"use server";

import { publicAction, renewingAction, renewingShown, userAction } from "@/lib/gates/action";
import {
  changePassword,
  endOtherSignIn,
  endOtherSignIns,
  signOutEverywhere,
  switchRole,
} from "@/lib/identity/account";
import {
  acknowledgeChanges,
  beginFactor,
  confirmFactor,
  endFactor,
  renewCodes,
} from "@/lib/identity/factor/account";
import { changeFactorSchema, confirmFactorSchema } from "@/lib/identity/factor/schema";
import { forgetStep } from "@/lib/identity/factor/step-cookie";
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

export const beginFactorAction = userAction(proveSchema, beginFactor);
export const confirmFactorAction = renewingShown(confirmFactorSchema, confirmFactor);
export const renewCodesAction = renewingShown(changeFactorSchema, renewCodes);
export const endFactorAction = renewingShown(changeFactorSchema, endFactor);
export const acknowledgeFactorAction = userAction(nothingSchema, acknowledgeChanges);
/** Another name is to be typed than the one whose code is waited for. */
export const forgetStepAction = publicAction(nothingSchema, forgetStep);
