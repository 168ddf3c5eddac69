"use client";

import { useTranslations } from "next-intl";
import { renameSelfAction } from "@/lib/clinics/actions";
import { ActionForm, SubmitButton } from "../form/action-form";
import { Field } from "../form/field";
import { Input } from "../form/input";

export function NameForm({ name }: { name: string }) {
  const t = useTranslations("account.name");
  const common = useTranslations("common");
  return (
    <ActionForm action={renameSelfAction} doneText={t("saved")} className="flex flex-wrap items-end gap-2">
      <Field name="name" label={t("label")} hint={t("hint")} required className="min-w-64 flex-1">
        <Input name="name" defaultValue={name} autoComplete="name" maxLength={80} />
      </Field>
      <SubmitButton variant="default" busyLabel={common("saving")}>
        {common("save")}
      </SubmitButton>
    </ActionForm>
  );
}
