import { z } from "zod";
import { text } from "../../text";
import { PASSWORD_LENGTH } from "../vocabulary";

/** A code of the app or a recovery code, with whatever gaps it is typed. */
const code = text.min(1, "required").max(40, "account.factor.errors.code");

export const confirmFactorSchema = z.object({ setup: text.max(1000), code });
export type ConfirmFactor = z.infer<typeof confirmFactorSchema>;

/** For whatever undoes or replaces a part of it. */
export const changeFactorSchema = z.object({
  password: text.min(1, "required").max(PASSWORD_LENGTH.max, "tooLong"),
  code,
});
export type ChangeFactor = z.infer<typeof changeFactorSchema>;
