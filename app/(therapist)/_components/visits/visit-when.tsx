import { useFormatter, useTranslations } from "next-intl";
import type { Visit } from "@/lib/visits/queries";

/** "30 min in the clinic, with Hanna Lindqvist". */
export function VisitAbout({ visit }: { visit: Pick<Visit, "minutes" | "place" | "member"> }) {
  const t = useTranslations("visits");
  return (
    <span className="text-ink-3">
      {t("about", {
        minutes: visit.minutes,
        place: t(`placeIn.${visit.place}`),
        name: visit.member ?? "none",
      })}
    </span>
  );
}

/** "Thu 16 Jul, 09:30" by the clinic's clock. */
export const useVisitTime = (zone: string) => {
  const format = useFormatter();
  return (startsAt: string) => format.dateTime(new Date(startsAt), "dayTime", { timeZone: zone });
};
