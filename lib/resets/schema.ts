import { z } from "zod";
import { newPassword } from "../identity/schema";
import { memberId, patientId } from "../ids";
import { reasonOf, text } from "../text";
import { localDate } from "../time/schema";

/** How it is known that this is the person. */
const reason = reasonOf(300, "reason-short");

export const resetPatientSchema = z.object({ patientId, reason });
export type ResetPatient = z.infer<typeof resetPatientSchema>;

export const resetMemberSchema = z.object({ memberId, reason });
export type ResetMember = z.infer<typeof resetMemberSchema>;

const token = text.min(1).max(200);

export const resetTokenSchema = z.object({ token });
export type ResetToken = z.infer<typeof resetTokenSchema>;

/** A member's link asks for no date of birth. */
export const newPasswordSchema = z.object({
  token,
  dateOfBirth: localDate.optional(),
  password: newPassword,
});
export type NewPassword = z.infer<typeof newPasswordSchema>;
