import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { RULES } from "@/lib/monitoring/rules.data";
import { addDays } from "@/lib/time/calendar-date";

/** By which rules something is judged, that they are no advice, and what a day with data is. */
export function RulesNote() {
  const t = useTranslations("monitoring");
  const measures = useTranslations("measures.history");
  const format = useFormatter();
  const day = (date: string) => format.dateTime(dayAsDate(date), "date");
  return (
    <div className="grid max-w-[76ch] gap-1 text-pretty text-ink-2">
      <p>{t("text")}</p>
      <p>{t("counts")}</p>
      <ul className="text-ink-3 text-xs wrap-anywhere">
        {RULES.toReversed().map(({ version, from, until, source }) => (
          <li key={version}>
            {until === null
              ? t("rules", { version, from: day(from) })
              : t("rulesBefore", { version, from: day(from), until: day(addDays(until, -1)) })}
            . {measures("source", { source })}
          </li>
        ))}
      </ul>
    </div>
  );
}
