"use server";

import { memberAction, staffAction } from "../auth/action";
import { inviteMember, invitePatient, revokeInvite } from "./mutations";
import { inviteMemberSchema, invitePatientSchema, revokeInviteSchema } from "./schema";

export const inviteMemberAction = memberAction(inviteMemberSchema, inviteMember);
export const invitePatientAction = staffAction(invitePatientSchema, invitePatient);
export const revokeInviteAction = memberAction(revokeInviteSchema, revokeInvite);
