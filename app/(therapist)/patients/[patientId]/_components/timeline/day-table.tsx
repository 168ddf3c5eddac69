import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { Table, TableHead, Td, Th } from "@/app/_ui/table";
import type { TimelineDay } from "@/lib/adherence/explain/timeline";

/** The timeline in numbers, the newest day first. */
export function DayTable({ days }: { days: readonly TimelineDay[] }) {
  const t = useTranslations("patient.timeline");
  const common = useTranslations("common");
  const format = useFormatter();
  const amount = (value: number) => format.number(value, { maximumFractionDigits: 1 });
  return (
    <Table label={t("title")}>
      <TableHead>
        <Th className="text-start">{common("date.day")}</Th>
        <Th num>{t("head.due")}</Th>
        <Th num>{common("credit")}</Th>
        <Th num>{common("days.7")}</Th>
        <Th num>{common("pain")}</Th>
        <Th className="text-start">{common("plan")}</Th>
        <Th className="w-48 text-start">{common("state")}</Th>
      </TableHead>
      <tbody>
        {[...days].reverse().map((day) => {
          const states = [
            day.state !== "active" && day.state !== "none" && t(day.state),
            day.flare && t("flare"),
            day.stopped && t("stop"),
            day.withdrawn && t("withdrawn"),
          ];
          return (
            <tr key={day.date} className="h-7 [&>*]:border-line [&>*]:border-b">
              <Td className="whitespace-nowrap">{format.dateTime(dayAsDate(day.date), "day")}</Td>
              <Td num>{amount(day.due)}</Td>
              <Td num>{day.due > 0 ? amount(day.credit) : common("noValue")}</Td>
              <Td num>{day.week === null ? common("noValue") : `${day.week}%`}</Td>
              <Td num>{day.pain ?? common("noValue")}</Td>
              <Td>{day.version === null ? common("noValue") : t("version", { number: day.version })}</Td>
              <Td>{states.filter(Boolean).join(", ")}</Td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
