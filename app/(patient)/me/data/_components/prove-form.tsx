"use client";

import { useTranslations } from "next-intl";
import { proveAction } from "@/app/_actions/identity";
import { PasswordInput } from "@/app/_shared/account/password-input";
import { ActionForm, SubmitButton } from "@/app/_ui/form/action-form";
import { Field } from "@/app/_ui/form/field";

/** Asks for the password, and then the page is open for a while. */
export function ProveForm() {
  const common = useTranslations("common");
  const t = useTranslations("ownData.download");
  return (
    <ActionForm guarded={false} action={proveAction} className="grid gap-4">
      <Field name="password" label={common("password")} hint={t("ask")} required>
        <PasswordInput name="password" autoComplete="current-password" maxLength={256} />
      </Field>
      <span>
        <SubmitButton variant="default">{common("goOn")}</SubmitButton>
      </span>
    </ActionForm>
  );
}
