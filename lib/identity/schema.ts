import { z } from "zod";
import { uuid } from "../ids";
import { text } from "../text";
import { identifierOf, PASSWORD_LENGTH } from "./vocabulary";

/** How long it must be, and whether it can be guessed, is asked where it is known whose it is: `refuseWeak`. */
export const newPassword = text.min(1, "required").max(PASSWORD_LENGTH.max, "tooLong");

/** No "@": a chosen name can't pass for somebody's address. */
export const loginName = text
  .transform(identifierOf)
  .refine((name) => name !== "", "required")
  .refine(
    (name) =>
      name === "" || /^(?!.*\p{Default_Ignorable_Code_Point})[\p{L}\p{N}][\p{L}\p{N}._-]{2,39}$/u.test(name),
    "invite.errors.name",
  );
const isAddress = (text: string) => text.length <= 254 && z.email().safeParse(text).success;
const identifier = text.transform(identifierOf);
export const address = identifier
  .refine((text) => text !== "", "required")
  .refine((text) => !text || isAddress(text), "email");
export const addressOrNone = identifier
  .refine((text) => text === "" || isAddress(text), "email")
  .transform((text) => text || null);

export const changePasswordSchema = z.object({
  present: text.min(1, "required").max(PASSWORD_LENGTH.max, "tooLong"),
  password: newPassword,
});
export type ChangePassword = z.infer<typeof changePasswordSchema>;

export const proveSchema = z.object({
  password: text.min(1, "required").max(PASSWORD_LENGTH.max, "tooLong"),
});
export type Prove = z.infer<typeof proveSchema>;

export const switchSchema = z.object({ as: z.enum(["member", "patient", "helper"]), id: uuid });
export type Switch = z.infer<typeof switchSchema>;

export const endSignInSchema = z.object({ id: uuid });
export type EndSignIn = z.infer<typeof endSignInSchema>;

export const nothingSchema = z.object({});
