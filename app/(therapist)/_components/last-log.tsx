import { useFormatter, useTranslations } from "next-intl";
import { Fact } from "@/app/_ui/table";
import { daysSince } from "@/lib/time/local-day";

/** "Today 06:41", "Yesterday 22:47", "10 days 4 Jul": calendar days in the clinic's zone. */
export function LastLog({ at, zone, today }: { at: Date | null; zone: string; today: string }) {
  const t = useTranslations("caseload.row");
  const common = useTranslations("common");
  const format = useFormatter();
  if (!at) return <Fact fact={t("never")} />;
  const zoned = { timeZone: zone };
  const days = daysSince(zone, at, today);
  const fact = days === 0 ? common("today") : days === 1 ? common("yesterday") : t("daysAgo", { days });
  return <Fact fact={fact} context={format.dateTime(at, days < 2 ? "time" : "dayMonth", zoned)} />;
}
