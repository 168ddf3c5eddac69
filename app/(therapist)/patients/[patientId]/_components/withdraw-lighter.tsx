"use client";

import { useTranslations } from "next-intl";
import { withdrawLighterAction } from "@/app/_actions/plans";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/form/field";
import { Input } from "@/app/_ui/form/input";
import { FormDialog } from "@/app/(therapist)/_components/form-dialog";

/** Asks before the lighter plan is off the phone: a withdrawal isn't taken back, another one is prepared instead. */
export function WithdrawLighter({
  patientId,
  versionId,
  on,
}: {
  patientId: string;
  versionId: string;
  /** The patient is on it now. */
  on: boolean;
}) {
  const t = useTranslations("patient.plan.withdraw");
  const common = useTranslations("common");
  return (
    <FormDialog
      trigger={<Button size="sm">{t("open")}</Button>}
      title={t("title")}
      text={t(on ? "textOn" : "text")}
      action={withdrawLighterAction}
      read={(values) => ({ ...values, patientId, versionId })}
      doneText={t("done")}
      submit={t("submit")}
      busyLabel={t("busy")}
      danger
    >
      <Field label={common("reason")} name="reason" optional>
        <Input name="reason" maxLength={300} />
      </Field>
    </FormDialog>
  );
}
