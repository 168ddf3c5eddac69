"use client";

import { useTranslations } from "next-intl";
import { renameSelfAction } from "@/app/_actions/clinics";
import { ActionForm, SubmitButton } from "../../_ui/form/action-form";
import { Field } from "../../_ui/form/field";
import { Input } from "../../_ui/form/input";

export function NameForm({ name }: { name: string }) {
  const t = useTranslations("account.name");
  const common = useTranslations("common");
  return (
    <ActionForm action={renameSelfAction} doneText={t("saved")} className="flex flex-wrap items-end gap-2">
      <Field name="name" label={t("label")} hint={t("hint")} required className="min-w-64 flex-1">
        <Input name="name" defaultValue={name} autoComplete="name" maxLength={80} />
      </Field>
      <SubmitButton variant="default">{common("save")}</SubmitButton>
    </ActionForm>
  );
}
