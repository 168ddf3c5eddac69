"use server";

import { changeRoles, removeMember, renameSelf, updateClinic } from "@/lib/clinics/mutations";
import { clinicSchema, removeMemberSchema, renameSchema, rolesSchema } from "@/lib/clinics/schema";
import { memberAction } from "@/lib/gates/action";

export const updateClinicAction = memberAction(clinicSchema, updateClinic);
export const changeRolesAction = memberAction(rolesSchema, changeRoles);
export const removeMemberAction = memberAction(removeMemberSchema, removeMember);
export const renameSelfAction = memberAction(renameSchema, renameSelf);
