"use client";

import { useTranslations } from "next-intl";
import { giveReasonAction } from "@/app/_actions/patients";
import { ActionForm, SubmitButton } from "@/app/_ui/form/action-form";
import { Field } from "@/app/_ui/form/field";
import { Textarea } from "@/app/_ui/form/input";
import type { PatientId } from "@/lib/ids";

/** Off the care team: a written reason opens the record for a while. */
export function ReasonForm({ patientId, name }: { patientId: PatientId; name: string }) {
  const t = useTranslations("plan.reason");
  const common = useTranslations("common");
  return (
    <div className="mx-auto w-full max-w-105 p-6">
      <h1 className="text-balance font-semibold text-xl">{t("title", { name })}</h1>
      <p className="mt-1 mb-4 text-pretty text-ink-2">{t("text")}</p>
      <ActionForm action={giveReasonAction} read={({ reason }) => ({ patientId, reason })}>
        <Field label={common("reason")} name="reason" required>
          <Textarea name="reason" autoFocus maxLength={500} />
        </Field>
        <div className="mt-4 flex justify-end">
          <SubmitButton size="lg">{common("goOn")}</SubmitButton>
        </div>
      </ActionForm>
    </div>
  );
}
