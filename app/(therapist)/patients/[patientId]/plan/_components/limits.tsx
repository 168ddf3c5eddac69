"use client";

import { Scissors } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { useBuilder } from "./builder-context";
import { useConditionName } from "./words";

/** What a surgeon allows, in their words, beside the plan it limits. */
export function Limits() {
  const t = useTranslations("plan.checks");
  const format = useFormatter();
  const conditionName = useConditionName();
  const operated = useBuilder().data.safety.conditions.filter(({ onDate, limits }) => onDate || limits);
  if (operated.length === 0) return null;
  return (
    <ul className="mb-1">
      {operated.map(({ id, code, onDate, limits }) => (
        <li key={id} className="flex gap-2.5 py-1.5 leading-[18px]">
          <Scissors aria-hidden="true" className="mt-px size-4 shrink-0 text-ink-3" />
          <span className="min-w-0 text-pretty">
            <b className="font-semibold">{conditionName(code)}</b>
            {onDate && ` · ${t("operated", { date: format.dateTime(dayAsDate(onDate), "date") })}`}
            {limits && <span className="block text-ink-2">{limits}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
