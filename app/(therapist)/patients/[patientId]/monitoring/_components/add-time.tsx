"use client";

import { Plus } from "lucide-react";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { recordTimeAction } from "@/app/_actions/monitoring";
import { dayAsDate } from "@/app/_i18n/formats";
import { Button } from "@/app/_ui/button";
import { DateField } from "@/app/_ui/date-field/date-field";
import { Field } from "@/app/_ui/form/field";
import { Input, Select, Textarea } from "@/app/_ui/form/input";
import { Options } from "@/app/_ui/form/options";
import { textOf } from "@/app/_ui/form/text-of";
import { FormDialog } from "@/app/(therapist)/_components/form-dialog";
import type { MonitoringTimeId } from "@/lib/ids";
import type { AttendedVisit, Entry } from "@/lib/monitoring/queries";
import { BACK_DAYS, HOWS, LONGEST_NOTE } from "@/lib/monitoring/vocabulary";
import { newId } from "@/lib/new-id";
import { addDays } from "@/lib/time/calendar-date";
import { typedWhole } from "@/lib/typed-number";

type Props = {
  entry: Pick<Entry, "id" | "beganOn" | "lastDay">;
  visits: readonly AttendedVisit[];
  today: string;
};

/** What a choice of evidence sends: a visit names itself. */
const evidenceOf = (chosen: unknown) =>
  chosen === "note" || chosen === "messages" ? { evidence: chosen } : { evidence: "visit", visitId: chosen };

/** Enters time that was spent on a patient's monitoring. */
export function AddTime({ entry: { id, beganOn, lastDay }, visits, today }: Props) {
  const t = useTranslations("monitoring");
  const common = useTranslations("common");
  const format = useFormatter();
  const locale = useLocale();
  const [timeId, setTimeId] = useState(() => newId<MonitoringTimeId>());
  const earliest = addDays(today, -BACK_DAYS);
  const latest = lastDay !== null && lastDay < today ? lastDay : today;
  return (
    <FormDialog
      trigger={
        <Button size="sm" icon={<Plus />}>
          {t("addTime")}
        </Button>
      }
      title={t("addTime")}
      action={recordTimeAction}
      read={({ evidence, ...values }) => ({
        ...{ ...values, ...evidenceOf(evidence), timeId, monitoringId: id },
        // What is no number is sent as it was typed, and refused beside the field.
        minutes: typedWhole(textOf(values, "minutes"), locale) ?? values.minutes,
      })}
      onDone={() => setTimeId(newId<MonitoringTimeId>())}
      submit={common("save")}
    >
      <div className="grid grid-cols-2 gap-3 max-sm:grid-cols-1">
        <Field label={common("date.day")} name="localDate" required>
          <DateField
            name="localDate"
            min={beganOn > earliest ? beganOn : earliest}
            max={latest}
            defaultValue={latest}
          />
        </Field>
        <Field label={t("minutesField")} name="minutes" required>
          <Input name="minutes" inputMode="numeric" maxLength={12} required />
        </Field>
        <Field label={t("how")} name="how" required>
          <Select name="how" defaultValue="phone">
            <Options options={HOWS.map((how) => ({ value: how, label: t(`hows.${how}`) }))} />
          </Select>
        </Field>
        <Field label={t("evidence")} name="evidence" required>
          <Select name="evidence" defaultValue="note">
            <Options
              options={[
                { value: "note", label: t("evidences.note") },
                { value: "messages", label: t("evidences.messages") },
                ...visits.map((visit) => ({
                  value: visit.id,
                  label: t("visit", { day: format.dateTime(dayAsDate(visit.date), "date") }),
                })),
              ]}
            />
          </Select>
        </Field>
      </div>
      <Field label={t("words")} name="note">
        <Textarea name="note" maxLength={LONGEST_NOTE} />
      </Field>
    </FormDialog>
  );
}
