import { z } from "zod";
import { uuid } from "../ids";
import { text } from "../text";
import { localDate } from "../time/schema";

/** How a name or an address is kept and looked up: letter case and the way an accent was typed do not matter. */
export const identifierOf = (typed: string): string => typed.trim().normalize("NFKC").toLowerCase();

const token = text.min(1).max(200);

/** Length is the only rule: composition rules make passwords worse (NIST SP 800-63B, 5.1.1.2). */
export const PASSWORD_LENGTH = { min: 10, max: 256 } as const;
const newPassword = text
  .min(PASSWORD_LENGTH.min, "invite.errors.passwordShort")
  .max(PASSWORD_LENGTH.max, "tooLong");

/** No "@": a chosen name can't pass for somebody's address. */
const loginName = text
  .transform(identifierOf)
  .refine((name) => name !== "", "required")
  .refine((name) => name === "" || /^[\p{L}\p{N}][\p{L}\p{N}._-]{2,39}$/u.test(name), "invite.errors.name");
const isAddress = (text: string) => text.length <= 254 && z.email().safeParse(text).success;
const identifier = text.transform(identifierOf);
const address = identifier
  .refine((text) => text !== "", "required")
  .refine((text) => !text || isAddress(text), "email");
const addressOrNone = identifier
  .refine((text) => text === "" || isAddress(text), "email")
  .transform((text) => text || null);

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

export const changePasswordSchema = z.object({
  present: text.min(1, "required").max(PASSWORD_LENGTH.max, "tooLong"),
  password: newPassword,
});
export type ChangePassword = z.infer<typeof changePasswordSchema>;

export const switchSchema = z.object({ as: z.enum(["member", "patient"]), id: uuid });
export type Switch = z.infer<typeof switchSchema>;

export const nothingSchema = z.object({});
