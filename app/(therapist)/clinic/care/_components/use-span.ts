import { useTranslations } from "next-intl";
import type { Urgency } from "@/lib/alerts/vocabulary";

/** How long somebody has, in words: minutes up to an hour, hours, or days on which the clinic is open. */
export function useSpan() {
  const t = useTranslations("alerts.care");
  return (urgency: Urgency, value: number): string => {
    if (urgency === "week") return t("days", { days: Math.ceil(value) });
    if (value >= 60 && value % 30 === 0) return t("hoursCount", { hours: value / 60 });
    return t("minutes", { minutes: value });
  };
}
