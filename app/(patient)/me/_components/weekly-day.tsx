"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { chooseWeekdayAction } from "@/app/_actions/screenings";
import { dayAsDate } from "@/app/_i18n/formats";
import { RadioGroup } from "@/app/_ui/form/radio-group";
import { useAction } from "@/app/_ui/form/use-action";
import { addDays } from "@/lib/time/calendar-date";

/** A Monday, to name the weekdays from. */
const MONDAY = "2026-01-05";
const DAYS = ["1", "2", "3", "4", "5", "6", "7"] as const;
type Day = (typeof DAYS)[number];

/** On which day of the week the questions about warning signs come. */
export function WeeklyDay({ weekday }: { weekday: number | null }) {
  const t = useTranslations("me.weekly");
  const common = useTranslations("common");
  const format = useFormatter();
  const stored = DAYS.find((one) => Number(one) === weekday) ?? null;
  const [asked, setAsked] = useState<Day | null>(null);
  const { run, pending } = useAction(chooseWeekdayAction, { doneText: common("saved") });
  const choose = (next: Day) => {
    // One at a time: what is shown is what is stored, or on its way there.
    if (pending) return;
    setAsked(next);
    run({ weekday: Number(next) });
  };
  return (
    <section className="grid gap-3">
      <h2 className="font-[640] text-xl">{t("title")}</h2>
      <p className="text-pretty text-ink-2">{t("text")}</p>
      <RadioGroup
        label={common("date.day")}
        columns={2}
        value={pending ? asked : stored}
        onChange={choose}
        options={DAYS.map((one) => ({
          value: one,
          label: format.dateTime(dayAsDate(addDays(MONDAY, Number(one) - 1)), { weekday: "long" }),
        }))}
      />
    </section>
  );
}
