"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/app/_ui/form/field";
import { Stepper } from "@/app/_ui/form/stepper";
import { LIGHTER_DAYS } from "@/lib/plans/lighter/vocabulary";
import { useBuilder } from "./builder-context";
import { type Keep, PlanBar } from "./plan-bar";

type Props = {
  days: number;
  onDays: (days: number) => void;
  onPublish: () => void;
  publishing: boolean;
  keep: Keep;
};

/** How many days a swap lasts, and when there is one; keep or publish. */
export function LighterBar({ days, onDays, ...publishing }: Props) {
  const t = useTranslations("plan.lighter");
  const { patient } = useBuilder().data;
  return (
    <PlanBar
      {...publishing}
      headline={t("nothingYet")}
      outcome={t("ends", { name: patient.givenName, days })}
      label={t("publish")}
    >
      <Field label={t("days")} name="lighterDays">
        <Stepper
          label={t("days")}
          value={days}
          min={LIGHTER_DAYS.min}
          max={LIGHTER_DAYS.max}
          onChange={onDays}
        />
      </Field>
    </PlanBar>
  );
}
