import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { Table, TableHead, Td, Th } from "@/app/_ui/table";
import type { TimelineDay } from "@/lib/adherence/explain/timeline";

/** The timeline in numbers, the newest day first. */
export function DayTable({ days }: { days: readonly TimelineDay[] }) {
  const t = useTranslations("patient.timeline");
  const format = useFormatter();
  const amount = (value: number) => format.number(value, { maximumFractionDigits: 1 });
  return (
    <Table label={t("title")}>
      <TableHead>
        <Th className="text-start">{t("head.date")}</Th>
        <Th num>{t("head.due")}</Th>
        <Th num>{t("head.credit")}</Th>
        <Th num>{t("head.week")}</Th>
        <Th num>{t("head.pain")}</Th>
        <Th className="text-start">{t("head.plan")}</Th>
        <Th className="w-48 text-start">{t("head.state")}</Th>
      </TableHead>
      <tbody>
        {[...days].reverse().map((day) => {
          const states = [
            day.state !== "active" && day.state !== "none" && t(day.state),
            day.flare && t("flare"),
            day.stopped && t("stop"),
          ];
          return (
            <tr key={day.date} className="h-7 [&>*]:border-line [&>*]:border-b">
              <Td className="whitespace-nowrap">{format.dateTime(dayAsDate(day.date), "day")}</Td>
              <Td num>{amount(day.due)}</Td>
              <Td num>{day.due > 0 ? amount(day.credit) : t("none")}</Td>
              <Td num>{day.week === null ? t("none") : `${day.week}%`}</Td>
              <Td num>{day.pain ?? t("none")}</Td>
              <Td>{day.version === null ? t("none") : t("version", { number: day.version })}</Td>
              <Td>{states.filter(Boolean).join(", ")}</Td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
