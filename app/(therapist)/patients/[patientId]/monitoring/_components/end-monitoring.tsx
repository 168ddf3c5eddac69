"use client";

import { useTranslations } from "next-intl";
import { endMonitoringAction, voidMonitoringAction } from "@/app/_actions/monitoring";
import { Button } from "@/app/_ui/button";
import { DateField } from "@/app/_ui/date-field/date-field";
import { Field } from "@/app/_ui/form/field";
import { Textarea } from "@/app/_ui/form/input";
import { FormDialog } from "@/app/(therapist)/_components/form-dialog";
import { LONGEST_NOTE } from "@/lib/monitoring/vocabulary";

type Props = { monitoringId: string; beganOn: string; today: string };

/** Ends a monitoring with its last day, or takes out one that was recorded by mistake. */
export function EndMonitoring({ monitoringId, beganOn, today }: Props) {
  const t = useTranslations("monitoring");
  const common = useTranslations("common");
  return (
    <>
      <FormDialog
        trigger={<Button size="sm">{t("end")}</Button>}
        title={t("end")}
        action={endMonitoringAction}
        read={(values) => ({ ...values, monitoringId })}
        submit={common("save")}
      >
        <Field label={t("lastDay")} name="lastDay" required>
          <DateField name="lastDay" min={beganOn} max={today} defaultValue={today} />
        </Field>
      </FormDialog>
      <FormDialog
        trigger={
          <Button size="sm" variant="quiet">
            {t("mistake")}
          </Button>
        }
        title={t("mistake")}
        text={t("mistakeText")}
        action={voidMonitoringAction}
        read={(values) => ({ ...values, monitoringId })}
        submit={common("save")}
      >
        <Field label={common("reason")} name="reason" required>
          <Textarea name="reason" maxLength={LONGEST_NOTE} required />
        </Field>
      </FormDialog>
    </>
  );
}
