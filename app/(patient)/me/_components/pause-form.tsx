"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { pauseOwnPlanAction } from "@/app/_actions/pauses";
import { dayAsDate } from "@/app/_i18n/formats";
import { DateField } from "@/app/_ui/date-field/date-field";
import { ActionForm, SubmitButton } from "@/app/_ui/form/action-form";
import { Field } from "@/app/_ui/form/field";
import { Input } from "@/app/_ui/form/input";
import { Stepper } from "@/app/_ui/form/stepper";
import { addDays } from "@/lib/time/calendar-date";

const MOST_DAYS = 7;

/** From tomorrow on, seven days at most. */
export function PauseForm({ earliest, therapist }: { earliest: string; therapist: string }) {
  const t = useTranslations("me.pause");
  const common = useTranslations("common");
  const pause = useTranslations("pause");
  const format = useFormatter();
  const [from, setFrom] = useState(earliest);
  const [days, setDays] = useState(1);
  const back = addDays(from, days);
  return (
    <ActionForm
      action={pauseOwnPlanAction}
      doneText={pause("paused")}
      read={(values) => ({ fromDate: from, toDate: back, reason: values.reason ?? "" })}
      className="grid gap-5"
    >
      <Field label={common("from")} name="fromDate">
        <DateField min={earliest} value={from} onChange={(date) => date && setFrom(date)} required />
      </Field>
      <Field label={t("days")} name="toDate">
        <Stepper label={t("days")} value={days} onChange={setDays} min={1} max={MOST_DAYS} />
      </Field>
      <p role="status" className="-mt-2">
        {t("until", { day: format.dateTime(dayAsDate(back), "dayLong") })}
      </p>
      <Field label={t("reason")} hint={t("reasonHint", { therapist })} name="reason" optional>
        <Input name="reason" maxLength={300} autoComplete="off" />
      </Field>
      <SubmitButton variant="default" busyLabel={pause("pausing")}>
        {pause("pause")}
      </SubmitButton>
    </ActionForm>
  );
}
