"use client";

import { useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { dischargeAction } from "@/app/_actions/patients";
import { excuseDaysAction, pausePlanAction } from "@/app/_actions/pauses";
import { DateField } from "@/app/_ui/date-field/date-field";
import { Field } from "@/app/_ui/form/field";
import { Input, Textarea } from "@/app/_ui/form/input";
import { textOf } from "@/app/_ui/form/text-of";
import { FormDialog } from "@/app/(therapist)/_components/form-dialog";
import { addDays } from "@/lib/time/calendar-date";

type Shared = {
  patientId: string;
  trigger?: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
};
type Dated = Shared & { today: string };

const A_WEEK = 7;
const EXCUSE_BACK_DAYS = 28;

/** The day after a date that was typed; what is no date stays as it is, for the schema to refuse. */
const dayAfter = (date: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(date) ? addDays(date, 1) : date);

/** Pause from a day on to the first day back, with a reason. */
export function PauseDialog({ patientId, today, ...dialog }: Dated) {
  const t = useTranslations("patient.forms");
  const common = useTranslations("common");
  const pause = useTranslations("pause");
  return (
    <FormDialog
      {...dialog}
      title={pause("title")}
      text={t("pauseText")}
      action={pausePlanAction}
      read={(values) => ({ ...values, patientId })}
      doneText={pause("paused")}
      submit={pause("pause")}
      busyLabel={pause("pausing")}
    >
      <div className="grid grid-cols-2 gap-3">
        <Field label={common("from")} name="fromDate" required>
          <DateField name="fromDate" min={today} defaultValue={today} />
        </Field>
        <Field label={t("firstBack")} name="toDate" required>
          <DateField name="toDate" min={addDays(today, 1)} defaultValue={addDays(today, A_WEEK)} />
        </Field>
      </div>
      <Field label={common("reason")} name="reason" required>
        <Input name="reason" maxLength={300} />
      </Field>
    </FormDialog>
  );
}

/** Excuse days of the last four weeks, both ends included, with a reason that "why" shows. */
export function ExcuseDialog({ patientId, today, ...dialog }: Dated) {
  const t = useTranslations("patient.forms");
  const common = useTranslations("common");
  const yesterday = addDays(today, -1);
  const range = { min: addDays(today, -EXCUSE_BACK_DAYS), max: today };
  return (
    <FormDialog
      {...dialog}
      title={t("excuseTitle")}
      text={t("excuseText")}
      action={excuseDaysAction}
      read={(values) => ({ ...values, patientId, toDate: dayAfter(textOf(values, "toDate")) })}
      doneText={t("excused")}
      submit={t("excuseDo")}
      busyLabel={t("excusing")}
    >
      <div className="grid grid-cols-2 gap-3">
        <Field label={common("from")} name="fromDate" required>
          <DateField name="fromDate" {...range} defaultValue={yesterday} />
        </Field>
        <Field label={common("to")} name="toDate" required>
          <DateField name="toDate" {...range} defaultValue={yesterday} />
        </Field>
      </div>
      <Field label={common("reason")} name="reason" required>
        <Input name="reason" maxLength={300} />
      </Field>
    </FormDialog>
  );
}

/** Ends the episode today. */
export function DischargeDialog({ patientId, name, ...dialog }: Shared & { name: string }) {
  const t = useTranslations("patient.forms");
  const common = useTranslations("common");
  return (
    <FormDialog
      {...dialog}
      danger
      title={t("dischargeTitle", { name })}
      text={t("dischargeText")}
      action={dischargeAction}
      read={(values) => ({ ...values, patientId })}
      doneText={t("dischargedDone")}
      submit={common("discharge")}
      busyLabel={t("discharging")}
    >
      <Field label={common("reason")} name="reason" optional>
        <Textarea name="reason" maxLength={500} rows={2} />
      </Field>
    </FormDialog>
  );
}
