import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { Link } from "@/app/_ui/link";
import { Row, RowHead, Table, TableHead, Td, Th } from "@/app/_ui/table";
import type { AttendedVisit, Entry, Time } from "@/lib/monitoring/queries";
import { AddTime } from "./add-time";
import { CounterTime } from "./counter-time";

type Props = {
  times: readonly Time[];
  /** Whether the reader may enter time, and counter it. */
  enters: boolean;
  /** What time can be entered of; null where all was recorded by mistake. */
  current: Entry | null;
  visits: readonly AttendedVisit[];
  patientId: string;
  today: string;
};

/** Each entry of time with where it can be read what was done; what counts no more stays, struck through. */
export function TimeTable({ times, enters, current, visits, patientId, today }: Props) {
  const t = useTranslations("monitoring");
  const common = useTranslations("common");
  const format = useFormatter();
  const day = (date: string) => format.dateTime(dayAsDate(date), "date");
  const evidenceOf = ({ evidence, visitId, visitOn }: Time) => {
    if (evidence === "messages") return <Link href={`/messages/${patientId}`}>{common("messages")}</Link>;
    if (!visitId || !visitOn) return null;
    return <Link href={`/patients/${patientId}/visits/${visitId}`}>{t("visit", { day: day(visitOn) })}</Link>;
  };
  return (
    <section aria-labelledby="time" className="grid gap-2">
      <div className="flex flex-wrap items-center gap-3">
        <h2 id="time" className="font-semibold text-md">
          {t("time")}
        </h2>
        {enters && current && (
          <span className="ms-auto print:hidden">
            <AddTime entry={current} visits={visits} today={today} />
          </span>
        )}
      </div>
      {times.length === 0 ? (
        <p className="text-ink-3">{t("noTime")}</p>
      ) : (
        <Table label={t("time")} className="tabular-nums">
          <colgroup>
            <col className="w-32" />
            <col className="w-30" />
            <col className="w-36" />
            <col />
            <col className="w-36" />
            <col className="w-14" />
          </colgroup>
          <TableHead>
            <Th className="text-start">{common("date.day")}</Th>
            <Th num>{t("minutesField")}</Th>
            <Th className="text-start">{t("how")}</Th>
            <Th className="text-start">{t("words")}</Th>
            <Th className="text-start">{t("enteredBy")}</Th>
            <Th>
              <span className="sr-only">{t("counter")}</span>
            </Th>
          </TableHead>
          <tbody>
            {times.map((one) => (
              <Row key={one.id}>
                <RowHead className="text-start font-normal">{day(one.localDate)}</RowHead>
                <Td num>
                  {one.countered === null && !one.mistaken ? (
                    <span className="font-semibold">{one.minutes}</span>
                  ) : (
                    <s className="text-ink-3">{one.minutes}</s>
                  )}
                </Td>
                <Td>{t(`hows.${one.how}`)}</Td>
                <Td className="py-1.5 wrap-anywhere [&_a]:text-brand [&_a]:underline">
                  {evidenceOf(one)} {one.note}
                  {one.mistaken && <span className="block text-ink-3 text-xs">{t("mistaken")}</span>}
                  {one.countered !== null && (
                    <span className="block text-ink-3 text-xs">
                      {t("countered", { reason: one.countered })}
                    </span>
                  )}
                </Td>
                <Td>{one.by ?? common("noValue")}</Td>
                <Td className="text-end print:hidden">
                  {enters && one.countered === null && (
                    <CounterTime timeId={one.id} day={day(one.localDate)} minutes={one.minutes} />
                  )}
                </Td>
              </Row>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  );
}
