"use client";

import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { useMarkWords } from "@/app/_shared/body/mark-words";
import { RowHead, Table, TableHead, Td, Th } from "@/app/_ui/table";
import { PLACES, placeId } from "@/lib/body/places";
import { lastFelt } from "@/lib/body-charts/over-time";
import type { SeriesChart } from "@/lib/body-charts/series";

export const useDay = () => {
  const format = useFormatter();
  return (date: string) => format.dateTime(dayAsDate(date), "day");
};

/** What was said of each place, in words; beside another day's where two are compared. */
export function ChartWords({ chart, other }: { chart: SeriesChart; other: SeriesChart | null }) {
  const t = useTranslations("bodyCharts.table");
  const day = useDay();
  const { placeName, feeling } = useMarkWords("desk");
  const markOn = (one: SeriesChart | null, id: string) => one?.marks.find((mark) => mark.place === id);
  const places = PLACES.map(placeId).filter((id) => markOn(chart, id) || markOn(other, id));
  if (places.length === 0) return <p className="text-ink-2">{t("nothing")}</p>;
  const words = (one: SeriesChart | null, id: string) => {
    const mark = markOn(one, id);
    return mark ? feeling(mark) : <span className="text-ink-3">–</span>;
  };
  return (
    <Table label={t("label")}>
      <TableHead>
        <Th>{t("place")}</Th>
        {other && <Th>{day(other.localDate)}</Th>}
        <Th>{day(chart.localDate)}</Th>
      </TableHead>
      <tbody>
        {places.map((id) => (
          <tr key={id} className="h-control-lg border-line border-b">
            <RowHead className="font-medium">{placeName(id)}</RowHead>
            {other && <Td>{words(other, id)}</Td>}
            <Td>{words(chart, id)}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Every place that was ever felt, the one felt last the latest first. */
export function FadedWords({ charts }: { charts: readonly SeriesChart[] }) {
  const t = useTranslations("bodyCharts.table");
  const day = useDay();
  const { placeName, feeling } = useMarkWords("desk");
  const felt = [...lastFelt(charts)].sort(([, a], [, b]) => a.age - b.age);
  if (felt.length === 0) return <p className="text-ink-2">{t("nothing")}</p>;
  return (
    <Table label={t("label")}>
      <TableHead>
        <Th>{t("place")}</Th>
        <Th>{t("lastFelt")}</Th>
        <Th>{t("then")}</Th>
      </TableHead>
      <tbody>
        {felt.map(([id, { mark, chart }]) => (
          <tr key={id} className="h-control-lg border-line border-b">
            <RowHead className="font-medium">{placeName(id)}</RowHead>
            <Td>{day(chart.localDate)}</Td>
            <Td>{feeling(mark)}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
