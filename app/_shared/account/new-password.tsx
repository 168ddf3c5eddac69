"use client";

import { useTranslations } from "next-intl";
import { Field } from "../../_ui/form/field";
import { PasswordInput } from "./password-input";

/** Says what is asked of a new password before it is chosen, and why one won't do after. `second`: a code is asked for as well. */
export function NewPassword({ second = false }: { second?: boolean }) {
  const t = useTranslations("invite.join");
  const common = useTranslations("common");
  return (
    <Field
      name="password"
      label={common("newPassword")}
      hint={t(second ? "passwordHintSecond" : "passwordHint")}
      required
    >
      <PasswordInput name="password" autoComplete="new-password" maxLength={256} />
    </Field>
  );
}
