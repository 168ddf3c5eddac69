"use server";

import { memberAction, publicAction, renewingAction, staffAction } from "@/lib/gates/action";
import { makingKnown } from "@/lib/identity/device-cookie";
import { acceptInvite, confirmBirth, join, openInvite } from "@/lib/invites/join";
import { inviteMember, invitePatient, revokeInvite } from "@/lib/invites/mutations";
import {
  acceptSchema,
  birthSchema,
  inviteMemberSchema,
  invitePatientSchema,
  inviteTokenSchema,
  joinSchema,
  revokeInviteSchema,
} from "@/lib/invites/schema";

export const inviteMemberAction = memberAction(inviteMemberSchema, inviteMember);
export const invitePatientAction = staffAction(invitePatientSchema, invitePatient);
export const revokeInviteAction = memberAction(revokeInviteSchema, revokeInvite);

export const openInviteAction = publicAction(inviteTokenSchema, openInvite);
export const confirmBirthAction = publicAction(birthSchema, confirmBirth);
export const joinAction = publicAction(joinSchema, makingKnown(join));
export const acceptInviteAction = renewingAction(acceptSchema, acceptInvite);
