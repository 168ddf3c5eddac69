"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { overrideBlockAction } from "@/app/_actions/safety";
import { dayAsDate } from "@/app/_i18n/formats";
import { DateField } from "@/app/_ui/date-field/date-field";
import { Field } from "@/app/_ui/form/field";
import { Textarea } from "@/app/_ui/form/input";
import { useToast } from "@/app/_ui/toast";
import { FormDialog } from "@/app/(therapist)/_components/form-dialog";
import { OVERRIDE_DAYS } from "@/lib/safety/overrides/override";
import type { KnownCondition } from "@/lib/safety/queries";
import { addDays } from "@/lib/time/calendar-date";
import { useBuilder } from "./builder-context";
import type { BuilderExercise } from "./builder-data";
import { useConditionName } from "./words";

type Props = { exercise: BuilderExercise; condition: KnownCondition; trigger: ReactElement };

/** Allows an exercise that a condition blocks, with a reason and an end; today ends it at once. */
export function OverrideDialog({ exercise, condition, trigger }: Props) {
  const t = useTranslations("plan.override");
  const common = useTranslations("common");
  const format = useFormatter();
  const { notify } = useToast();
  const { today } = useBuilder().data;
  const name = useConditionName()(condition.code);
  const usual = addDays(today, OVERRIDE_DAYS.usual);
  let until = usual;
  return (
    <FormDialog
      trigger={trigger}
      title={t("title", { name: exercise.name, condition: name })}
      text={t("text")}
      action={overrideBlockAction}
      read={(values) => {
        until = String(values.until);
        return { ...values, conditionId: condition.id, exerciseId: exercise.id };
      }}
      onDone={() => {
        const title =
          until > today ? t("done", { date: format.dateTime(dayAsDate(until), "date") }) : t("ended");
        notify({ title, tone: "note" });
      }}
      submit={t("do")}
    >
      <Field label={common("reason")} name="reason" required>
        <Textarea name="reason" rows={3} maxLength={500} />
      </Field>
      <Field label={t("until")} name="until" required>
        <DateField name="until" min={today} max={addDays(today, OVERRIDE_DAYS.most)} defaultValue={usual} />
      </Field>
    </FormDialog>
  );
}
