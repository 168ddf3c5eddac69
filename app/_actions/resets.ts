"use server";

import { memberAction, publicAction, staffAction, userAction } from "@/lib/gates/action";
import { makingKnown } from "@/lib/identity/device-cookie";
import { nothingSchema } from "@/lib/identity/schema";
import { acknowledgeReset, resetMember, resetPatient } from "@/lib/resets/mutations";
import { openReset, spendReset } from "@/lib/resets/reset";
import {
  newPasswordSchema,
  resetMemberSchema,
  resetPatientSchema,
  resetTokenSchema,
} from "@/lib/resets/schema";

export const resetPatientAction = staffAction(resetPatientSchema, resetPatient);
export const resetMemberAction = memberAction(resetMemberSchema, resetMember);
export const acknowledgeResetAction = userAction(nothingSchema, acknowledgeReset);

export const openResetAction = publicAction(resetTokenSchema, openReset);
export const spendResetAction = publicAction(newPasswordSchema, makingKnown(spendReset));
