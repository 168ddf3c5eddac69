import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { LedgerRows } from "@/app/(therapist)/_components/monitoring/ledger-rows";
import { LedgerTable } from "@/app/(therapist)/_components/monitoring/ledger-table";
import type { Entry } from "@/lib/monitoring/queries";
import { EndMonitoring } from "./end-monitoring";

/** One monitoring with its periods and months. */
export function MonitoringSection({ entry, mayEnd }: { entry: Entry; mayEnd: boolean }) {
  const t = useTranslations("monitoring");
  const common = useTranslations("common");
  const format = useFormatter();
  const { id, beganOn, lastDay, note, by, today, ledger } = entry;
  const day = (date: string) => format.dateTime(dayAsDate(date), "date");
  const title = lastDay
    ? common("span", { from: day(beganOn), to: day(lastDay) })
    : t("since", { day: day(beganOn) });
  return (
    <section aria-labelledby={id} className="grid gap-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id={id} className="font-semibold text-md">
          {title}
        </h2>
        {mayEnd && (
          <span className="ms-auto flex gap-2 print:hidden">
            <EndMonitoring monitoringId={id} beganOn={beganOn} today={today} />
          </span>
        )}
      </div>
      <p className="text-ink-2 text-sm wrap-anywhere">
        {t("setUpBy", { day: day(beganOn), name: by ?? common("noValue"), note })}
      </p>
      <LedgerTable label={`${t("ledger")}, ${title}`}>
        <tbody>
          <LedgerRows beganOn={beganOn} ledger={ledger} />
        </tbody>
      </LedgerTable>
    </section>
  );
}
