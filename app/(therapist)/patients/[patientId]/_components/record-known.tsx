"use client";

import { useTranslations } from "next-intl";
import { recordKnownSignsAction } from "@/app/_actions/body-charts";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/form/field";
import { Textarea } from "@/app/_ui/form/input";
import { FormDialog } from "@/app/(therapist)/_components/form-dialog";

/** What a chart warned of is known: from now on it is told only where it is new, greater or elsewhere. */
export function RecordKnown({ alertId, signs }: { alertId: string; signs: string }) {
  const t = useTranslations("patient.known");
  return (
    <FormDialog
      trigger={<Button variant="quiet">{t("record")}</Button>}
      title={t("title")}
      text={t("text", { signs })}
      action={recordKnownSignsAction}
      read={(values) => ({ ...values, alertId })}
      doneText={t("done")}
      submit={t("record")}
    >
      <Field label={t("reason")} hint={t("reasonHint")} name="reason" required>
        <Textarea name="reason" rows={3} maxLength={500} />
      </Field>
    </FormDialog>
  );
}
