"use server";

import { handOver, passOn, readLeaving } from "@/lib/clinics/leaving/mutations";
import { handOverSchema, leavingSchema, passOnSchema } from "@/lib/clinics/leaving/schema";
import { askFactor, changeRoles, removeMember, renameSelf, updateClinic } from "@/lib/clinics/mutations";
import {
  askFactorSchema,
  clinicSchema,
  removeMemberSchema,
  renameSchema,
  rolesSchema,
} from "@/lib/clinics/schema";
import { recordSignOff } from "@/lib/content/mutations";
import { signOffSchema } from "@/lib/content/schema";
import { memberAction } from "@/lib/gates/action";
import { acknowledgeNotices } from "@/lib/identity/notices/mutations";
import { noticesSchema } from "@/lib/identity/notices/schema";

export const updateClinicAction = memberAction(clinicSchema, updateClinic);
export const askFactorAction = memberAction(askFactorSchema, askFactor);
export const changeRolesAction = memberAction(rolesSchema, changeRoles);
export const removeMemberAction = memberAction(removeMemberSchema, removeMember);
export const recordSignOffAction = memberAction(signOffSchema, recordSignOff);
export const acknowledgeNoticesAction = memberAction(noticesSchema, acknowledgeNotices);
export const renameSelfAction = memberAction(renameSchema, renameSelf);

export const readLeavingAction = memberAction(leavingSchema, readLeaving, { changes: false });
export const handOverAction = memberAction(handOverSchema, handOver);
export const passOnAction = memberAction(passOnSchema, passOn);
