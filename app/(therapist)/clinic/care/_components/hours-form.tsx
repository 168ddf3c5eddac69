"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { updateCareAction } from "@/app/_actions/care";
import { dayAsDate } from "@/app/_i18n/formats";
import { ActionForm, SubmitButton } from "@/app/_ui/form/action-form";
import { Checkbox } from "@/app/_ui/form/checkbox";
import { Field } from "@/app/_ui/form/field";
import { Input, Select } from "@/app/_ui/form/input";
import { URGENCIES } from "@/lib/alerts/vocabulary";
import { ANSWER_DAYS, type Care, WITHIN_CHOICES } from "@/lib/clinics/care/care";
import type { OpenFrom } from "@/lib/clinics/care/opening";
import { addDays } from "@/lib/time/calendar-date";
import { useSpan } from "./use-span";

const USUAL: OpenFrom = { opens: "08:00", closes: "18:00" };
const A_MONDAY = "2026-01-05";

type Props = { care: Care; zone: string; runs: boolean };

/** Opening hours by weekday, and how soon an alert must be acknowledged. Owners write, others read. */
export function HoursForm({ care, zone, runs }: Props) {
  const t = useTranslations("alerts.care");
  const common = useTranslations("common");
  const span = useSpan();
  return (
    <ActionForm
      action={updateCareAction}
      doneText={t("saved")}
      read={(_values, form) => ({
        week: Array.from({ length: 7 }, (_, day) => ({
          open: form.get(`week.${day}.open`) === "on",
          opens: form.get(`week.${day}.opens`) ?? "",
          closes: form.get(`week.${day}.closes`) ?? "",
        })),
        within: Object.fromEntries(URGENCIES.map((one) => [one, form.get(`within.${one}`)])),
        answerDays: form.get("answerDays"),
      })}
      className="grid max-w-120 gap-6"
    >
      <section aria-labelledby="hours">
        <h2 id="hours" className="font-semibold text-md">
          {t("hours")}
        </h2>
        <p className="mb-2 text-pretty text-ink-2">{t("hoursText", { zone })}</p>
        <div className="grid">
          {Array.from({ length: 7 }, (_, day) => (
            <Day key={addDays(A_MONDAY, day)} day={day} hours={care.week?.[day] ?? null} runs={runs} />
          ))}
        </div>
      </section>
      <section aria-labelledby="within">
        <h2 id="within" className="font-semibold text-md">
          {t("within")}
        </h2>
        <p className="mb-2 text-pretty text-ink-2">{t("withinText")}</p>
        <div className="grid gap-3">
          {URGENCIES.map((urgency) => (
            <Field
              key={urgency}
              name={`within.${urgency}`}
              label={t(`urgency.${urgency}`)}
              hint={t(`urgencyText.${urgency}`)}
            >
              <Select name={`within.${urgency}`} defaultValue={care.within[urgency]} disabled={!runs}>
                {WITHIN_CHOICES[urgency].map((value) => (
                  <option key={value} value={value}>
                    {span(urgency, value)}
                  </option>
                ))}
              </Select>
            </Field>
          ))}
        </div>
      </section>
      <section aria-labelledby="answer">
        <h2 id="answer" className="font-semibold text-md">
          {t("answer")}
        </h2>
        <p className="mb-2 text-pretty text-ink-2">{t("answerText")}</p>
        <Field name="answerDays" label={t("answerDays")}>
          <Select name="answerDays" defaultValue={care.answerDays} disabled={!runs}>
            {ANSWER_DAYS.map((days) => (
              <option key={days} value={days}>
                {t("days", { days })}
              </option>
            ))}
          </Select>
        </Field>
      </section>
      {runs && (
        <span>
          <SubmitButton>{common("save")}</SubmitButton>
        </span>
      )}
    </ActionForm>
  );
}

function Day({ day, hours, runs }: { day: number; hours: OpenFrom | null; runs: boolean }) {
  const t = useTranslations("alerts.care");
  const format = useFormatter();
  const [open, setOpen] = useState(hours !== null);
  const name = format.dateTime(dayAsDate(addDays(A_MONDAY, day)), { weekday: "long" });
  const time = (of: keyof OpenFrom) => (
    <Field name={`week.${day}.${of}`} label={t(of, { day: name })} hideLabel className="w-18">
      <Input
        inputMode="numeric"
        maxLength={5}
        autoComplete="off"
        name={`week.${day}.${of}`}
        defaultValue={(hours ?? USUAL)[of]}
        disabled={!runs}
        className={open ? "tabular-nums" : "invisible"}
      />
    </Field>
  );
  return (
    <div className="flex min-h-row flex-wrap items-center gap-x-2 gap-y-1 border-line border-t py-1">
      <Checkbox
        name={`week.${day}.open`}
        label={name}
        checked={open}
        disabled={!runs}
        onChange={(event) => setOpen(event.target.checked)}
        className="w-27"
      />
      {time("opens")}
      <span aria-hidden="true" className={open ? "text-ink-3" : "invisible"}>
        {t("to")}
      </span>
      {time("closes")}
    </div>
  );
}
