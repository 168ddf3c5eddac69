import { z } from "zod";
import { memberName, memberRoles } from "../clinics/schema";
import { inviteId, patientId } from "../ids";

/** How long a link is good for. Patients open theirs when they feel like it. */
export const LIFETIME_DAYS = { member: 7, patient: 14 } as const;

export const inviteMemberSchema = z.object({ name: memberName, roles: memberRoles });
export type InviteMember = z.infer<typeof inviteMemberSchema>;

export const invitePatientSchema = z.object({ patientId });
export type InvitePatient = z.infer<typeof invitePatientSchema>;

export const revokeInviteSchema = z.object({ inviteId });
export type RevokeInvite = z.infer<typeof revokeInviteSchema>;
