import { useFormatter, useTranslations } from "next-intl";
import type { Temporal } from "temporal-polyfill";
import { dayAsDate } from "@/app/_i18n/formats";
import type { LocalDate } from "@/lib/time/calendar-date";
import type { AgendaVisit } from "@/lib/visits/queries";
import { AgendaRow } from "./agenda-row";

type Props = {
  date: LocalDate;
  visits: readonly AgendaVisit[];
  zone: string;
  now: Temporal.Instant;
  today: LocalDate;
  named: boolean;
  writes: boolean;
};

/** A day of the week and its visits. */
export function AgendaDay({ date, visits, zone, now, today, named, writes }: Props) {
  const t = useTranslations("visits.agenda");
  const common = useTranslations("common");
  const format = useFormatter();
  const isToday = date === today;
  return (
    <section aria-labelledby={`day-${date}`}>
      <h2 id={`day-${date}`} className="flex items-baseline gap-2 pb-1 font-semibold text-md">
        {format.dateTime(dayAsDate(date), "day")}
        {isToday && <span className="font-medium text-brand text-sm">{common("today")}</span>}
        {visits.length > 0 && (
          <span className="font-normal text-ink-3 text-sm">{t("count", { count: visits.length })}</span>
        )}
      </h2>
      {visits.length === 0 ? (
        <p className="border-line border-t py-2 text-ink-3">{t("none")}</p>
      ) : (
        <ul>
          {visits.map((visit) => (
            <AgendaRow key={visit.id} {...{ visit, zone, now, named, writes }} />
          ))}
        </ul>
      )}
    </section>
  );
}
