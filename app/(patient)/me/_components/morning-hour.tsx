"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { chooseMorningHourAction } from "@/app/_actions/checkins";
import { RadioGroup } from "@/app/_ui/form/radio-group";
import { useAction } from "@/app/_ui/form/use-action";
import { MORNING_HOURS } from "@/lib/checkins/vocabulary";

type Choice = "none" | `${(typeof MORNING_HOURS)[number]}`;

const CHOICES: readonly Choice[] = [...MORNING_HOURS.map((hour): Choice => `${hour}`), "none"];

/** From which hour on the morning questions come, or that they don't. */
export function MorningHour({ hour }: { hour: number | null }) {
  const t = useTranslations("me.morning");
  const common = useTranslations("common");
  const format = useFormatter();
  const stored = CHOICES.find((one) => one === String(hour ?? "none")) ?? null;
  const [asked, setAsked] = useState<Choice | null>(null);
  const { run, pending } = useAction(chooseMorningHourAction, { doneText: common("saved") });
  const choose = (next: Choice) => {
    // One at a time: what is shown is what is stored, or on its way there.
    if (pending) return;
    setAsked(next);
    run({ hour: MORNING_HOURS.find((one) => String(one) === next) ?? null });
  };
  const clock = (at: number) =>
    format.dateTime(new Date(Date.UTC(2026, 0, 5, at)), "time", { timeZone: "UTC" });
  return (
    <section className="grid gap-3">
      <h2 className="font-[640] text-xl">{t("title")}</h2>
      <p className="text-pretty text-ink-2">{t("text")}</p>
      <RadioGroup
        label={t("title")}
        columns={2}
        value={pending ? asked : stored}
        onChange={choose}
        options={CHOICES.map((one) => ({
          value: one,
          label: one === "none" ? t("none") : clock(Number(one)),
        }))}
      />
    </section>
  );
}
