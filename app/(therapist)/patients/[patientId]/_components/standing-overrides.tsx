import { ShieldOff } from "lucide-react";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { textIn } from "@/lib/exercises/text";
import type { Chart } from "@/lib/record/queries";
import type { StandingOverride } from "@/lib/safety/overrides/queries";
import { EndOverride } from "./condition-dialogs";

type Props = { overrides: readonly StandingOverride[]; chart: Chart };

/** What is allowed although this condition blocks it: which exercise, until when, who allowed it, and why. */
export function StandingOverrides({ overrides, chart }: Props) {
  const t = useTranslations("patient.conditions");
  const [format, locale] = [useFormatter(), useLocale()];
  if (overrides.length === 0) return null;
  return (
    <ul className="flex basis-full flex-col gap-1">
      {overrides.map(({ conditionId, exerciseId, text, until, reason, givenBy }) => {
        const name = textIn(text, locale).name;
        return (
          <li
            key={exerciseId}
            className="flex flex-wrap items-start gap-x-2.5 gap-y-1 rounded-sm bg-part-soft py-1.5 ps-3 pe-1.5"
          >
            <ShieldOff aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-part-ink" />
            <p className="min-w-0 flex-1 basis-40 text-pretty">
              <b className="font-semibold">
                {t("allowed", { name, date: format.dateTime(dayAsDate(until), "date") })}
              </b>
              <span className="block text-ink-2">
                {givenBy ? t("allowedBy", { name: givenBy, reason }) : reason}
              </span>
            </p>
            {chart.allowed.prescribe && (
              <div className="print:hidden">
                <EndOverride {...{ conditionId, exerciseId, name }} today={chart.today} />
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
