"use client";

import { useTranslations } from "next-intl";
import { changePasswordAction } from "@/app/_actions/identity";
import { ActionForm, SubmitButton } from "../../_ui/form/action-form";
import { Field } from "../../_ui/form/field";
import { NewPassword } from "./new-password";
import { PasswordInput } from "./password-input";

export function PasswordForm({ second }: { second: boolean }) {
  const t = useTranslations("account.password");
  return (
    <ActionForm
      guarded={false}
      action={changePasswordAction}
      doneText={t("saved")}
      onDone={(_, form) => form.reset()}
      className="grid max-w-80 gap-4 phone:max-w-none"
    >
      <Field name="present" label={t("present")} required>
        <PasswordInput name="present" autoComplete="current-password" maxLength={256} />
      </Field>
      <NewPassword second={second} />
      <span>
        <SubmitButton variant="default" busyLabel={t("busy")}>
          {t("submit")}
        </SubmitButton>
      </span>
    </ActionForm>
  );
}
