"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { beginMonitoringAction } from "@/app/_actions/monitoring";
import { Button } from "@/app/_ui/button";
import { DateField } from "@/app/_ui/date-field/date-field";
import { Field } from "@/app/_ui/form/field";
import { Textarea } from "@/app/_ui/form/input";
import { FormDialog } from "@/app/(therapist)/_components/form-dialog";
import type { MonitoringId } from "@/lib/ids";
import { BACK_DAYS, LONGEST_NOTE } from "@/lib/monitoring/vocabulary";
import { newId } from "@/lib/new-id";
import { addDays } from "@/lib/time/calendar-date";

type Props = {
  patientId: string;
  today: string;
  /** The first day that no other monitoring has. */
  free: string;
};

/** Records set-up and education, from whose day on periods are counted. */
export function BeginMonitoring({ patientId, today, free }: Props) {
  const t = useTranslations("monitoring");
  const common = useTranslations("common");
  const [monitoringId, setMonitoringId] = useState(() => newId<MonitoringId>());
  const back = addDays(today, -BACK_DAYS);
  const earliest = free > today ? today : free > back ? free : back;
  return (
    <FormDialog
      trigger={
        <Button variant="filled" icon={<Plus />}>
          {t("begin")}
        </Button>
      }
      title={t("begin")}
      text={t("beginText")}
      action={beginMonitoringAction}
      read={(values) => ({ ...values, monitoringId, patientId })}
      onDone={() => setMonitoringId(newId<MonitoringId>())}
      submit={common("save")}
    >
      <Field label={t("beganOn")} name="beganOn" required>
        <DateField name="beganOn" min={earliest} max={today} defaultValue={today} />
      </Field>
      <Field label={t("note")} name="note" required>
        <Textarea name="note" maxLength={LONGEST_NOTE} required />
      </Field>
    </FormDialog>
  );
}
