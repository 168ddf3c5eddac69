import { CalendarX, Check } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import type { TimelineDay } from "@/lib/adherence/explain/timeline";
import { at } from "./backdrop";
import { Lane } from "./lane";

/** A visit that was attended or missed, by its date. */
export type VisitDay = { date: string; state: "attended" | "missed" };

/** On which days the patient was seen, and on which they were expected and did not come. */
export function VisitsLane({ days, visits }: { days: readonly TimelineDay[]; visits: readonly VisitDay[] }) {
  const t = useTranslations("visits");
  const format = useFormatter();
  const shown = visits.flatMap((visit) => {
    const day = days.findIndex(({ date }) => date === visit.date);
    return day < 0 ? [] : [{ ...visit, day }];
  });
  if (shown.length === 0) return null;
  return (
    <Lane name={t("title")} text={t("lane")} height="h-6">
      <ul>
        {shown.map(({ date, day, state }) => {
          const words = t("laneOf", { day: format.dateTime(dayAsDate(date), "dayMonth"), state });
          return (
            <li
              key={`${date} ${state}`}
              title={words}
              className={`absolute -translate-x-1/2 ${state === "missed" ? "text-low" : "text-good"}`}
              style={at(day + 0.5, days.length)}
            >
              <span className="sr-only">{words}</span>
              {state === "missed" ? (
                <CalendarX aria-hidden="true" className="size-4" />
              ) : (
                <Check aria-hidden="true" className="size-4" />
              )}
            </li>
          );
        })}
      </ul>
    </Lane>
  );
}
