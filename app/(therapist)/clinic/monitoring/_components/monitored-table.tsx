import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { Link } from "@/app/_ui/link";
import { LedgerRows } from "@/app/(therapist)/_components/monitoring/ledger-rows";
import { LedgerTable } from "@/app/(therapist)/_components/monitoring/ledger-table";
import type { Listed } from "@/lib/monitoring/queries";

/** Whoever is monitored, each with the last two periods and months. */
export function MonitoredTable({ entries }: { entries: readonly Listed[] }) {
  const t = useTranslations("monitoring");
  const common = useTranslations("common");
  const format = useFormatter();
  const day = (date: string) => format.dateTime(dayAsDate(date), "date");
  return (
    <LedgerTable label={t("patients")}>
      {entries.map(({ id, recordId, givenName, familyName, beganOn, lastDay, ledger }) => (
        <tbody key={id}>
          <tr className="h-control-sm">
            <th
              scope="rowgroup"
              colSpan={3}
              className="border-line border-b bg-sunken px-4 text-start text-sm"
            >
              <Link
                href={`/patients/${recordId}/monitoring`}
                className="font-semibold text-brand hover:underline"
              >
                {`${givenName} ${familyName}`}
              </Link>
              <span className="ms-3 font-normal text-ink-3 text-xs">
                {lastDay
                  ? common("span", { from: day(beganOn), to: day(lastDay) })
                  : t("since", { day: day(beganOn) })}
              </span>
            </th>
          </tr>
          <LedgerRows beganOn={beganOn} ledger={ledger} />
        </tbody>
      ))}
    </LedgerTable>
  );
}
