import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { addDays, type LocalDate } from "@/lib/time/calendar-date";

/** Since when the lighter plan is on, and its last day: `until` is the first on which it is not. */
export function useLighterSpan() {
  const common = useTranslations("common");
  const format = useFormatter();
  const day = (date: LocalDate) => format.dateTime(dayAsDate(date), "day");
  return (from: LocalDate, until: LocalDate): string =>
    common("lighterSpan", { from: day(from), until: day(addDays(until, -1)) });
}
