import { z } from "zod";
import { memberName, memberRoles } from "../clinics/schema";
import { address, addressOrNone, loginName, newPassword } from "../identity/schema";
import { inviteId, patientId } from "../ids";
import { text } from "../text";
import { localDate } from "../time/schema";
export const inviteMemberSchema = z.object({ name: memberName, roles: memberRoles });
export type InviteMember = z.infer<typeof inviteMemberSchema>;

export const invitePatientSchema = z.object({ patientId });
export type InvitePatient = z.infer<typeof invitePatientSchema>;

export const revokeInviteSchema = z.object({ inviteId });
export type RevokeInvite = z.infer<typeof revokeInviteSchema>;

const token = text.min(1).max(200);

export const inviteTokenSchema = z.object({ token });
export type InviteToken = z.infer<typeof inviteTokenSchema>;

export const birthSchema = z.object({ token, dateOfBirth: localDate });
export type Birth = z.infer<typeof birthSchema>;

/** A member's invite asks for no date of birth. */
const proof = { token, dateOfBirth: localDate.optional() };

export const acceptSchema = z.object(proof);
export type Accept = z.infer<typeof acceptSchema>;

/** An address may be shared by several people when each has chosen a name to sign in with. */
export const joinSchema = z.discriminatedUnion("way", [
  z.object({ ...proof, way: z.literal("address"), address, password: newPassword }),
  z.object({ ...proof, way: z.literal("name"), loginName, address: addressOrNone, password: newPassword }),
]);
export type Join = z.infer<typeof joinSchema>;
