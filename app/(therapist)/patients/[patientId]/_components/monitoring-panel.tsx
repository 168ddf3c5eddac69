import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { LinkButton } from "@/app/_ui/button";
import type { Entry } from "@/lib/monitoring/queries";
import { Panel } from "./panel";

/** Whether the patient is monitored, and what the present period and month have so far. */
export function MonitoringPanel({ patientId, entry }: { patientId: string; entry: Entry | null }) {
  const t = useTranslations("monitoring");
  const clinic = useTranslations("clinic");
  const format = useFormatter();
  const [period, month] = [entry?.ledger.periods[0], entry?.ledger.months[0]];
  const goesOn = entry && (entry.lastDay === null || entry.lastDay >= entry.today);
  return (
    <Panel
      id="monitoring"
      title={clinic("views.monitoring")}
      meta={goesOn && t("since", { day: format.dateTime(dayAsDate(entry.beganOn), "date") })}
      actions={
        <LinkButton size="sm" href={`/patients/${patientId}/monitoring`}>
          {t("open")}
        </LinkButton>
      }
    >
      {goesOn && period && month ? (
        <p className="flex flex-wrap gap-x-5 tabular-nums">
          <span>{`${t("period", { number: period.number })}: ${t("days", { days: period.days })}`}</span>
          <span>
            {`${format.dateTime(dayAsDate(month.from), { month: "long" })}: ${t("minutes", { minutes: month.minutes })}, ${t("live", { live: month.live })}`}
          </span>
        </p>
      ) : (
        <p className="text-ink-3">{t("noneHere")}</p>
      )}
    </Panel>
  );
}
