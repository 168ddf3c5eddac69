import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { Fact } from "@/app/_ui/table";

const DAY_MS = 86_400_000;

/** "Today 06:41", "Yesterday 22:47", "10 days 4 Jul": calendar days in the clinic's zone. */
export function LastLog({ at, zone, today }: { at: Date | null; zone: string; today: string }) {
  const t = useTranslations("caseload.row");
  const common = useTranslations("common");
  const format = useFormatter();
  if (!at) return <Fact fact={t("never")} />;
  const date = new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(at);
  const days = Math.round((dayAsDate(today).getTime() - dayAsDate(date).getTime()) / DAY_MS);
  const fact = days <= 0 ? common("today") : days === 1 ? common("yesterday") : t("daysAgo", { days });
  const context =
    days <= 1
      ? format.dateTime(at, "time", { timeZone: zone })
      : format.dateTime(dayAsDate(date), "dayMonth");
  return <Fact fact={fact} context={context} />;
}
