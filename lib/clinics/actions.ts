"use server";

import { memberAction } from "../auth/action";
import { changeRoles, removeMember, renameSelf, updateClinic } from "./mutations";
import { clinicSchema, removeMemberSchema, renameSchema, rolesSchema } from "./schema";

export const updateClinicAction = memberAction(clinicSchema, updateClinic);
export const changeRolesAction = memberAction(rolesSchema, changeRoles);
export const removeMemberAction = memberAction(removeMemberSchema, removeMember);
export const renameSelfAction = memberAction(renameSchema, renameSelf);
