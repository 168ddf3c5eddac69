"use client";

import { LockKeyhole } from "lucide-react";
import { useTranslations } from "next-intl";
import { giveReasonAction } from "@/app/_actions/patients";
import { Banner } from "@/app/_ui/banner";
import { ActionForm, SubmitButton } from "@/app/_ui/form/action-form";
import { Field } from "@/app/_ui/form/field";
import { Input } from "@/app/_ui/form/input";

/** A clinician outside the care team reads; before writing they say why. */
export function ReasonBanner({ patientId }: { patientId: string }) {
  const t = useTranslations("patient.forms");
  return (
    <Banner
      tone="part"
      icon={<LockKeyhole />}
      title={t("reasonTitle")}
      actions={
        <ActionForm
          action={giveReasonAction}
          read={(values) => ({ ...values, patientId })}
          doneText={t("reasonDone")}
          className="flex max-w-full flex-wrap items-start gap-2"
        >
          <Field label={t("reasonLabel")} name="reason" hideLabel required className="w-88 max-w-full">
            <Input name="reason" maxLength={500} placeholder={t("reasonLabel")} />
          </Field>
          <SubmitButton variant="default" busyLabel={t("reasonBusy")}>
            {t("reasonDo")}
          </SubmitButton>
        </ActionForm>
      }
    >
      {t("reasonText")}
    </Banner>
  );
}
