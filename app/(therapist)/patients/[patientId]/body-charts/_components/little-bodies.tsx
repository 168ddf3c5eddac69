"use client";

import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { MarkedBody } from "@/app/_shared/body/marked-body";
import { seenFromBehind } from "@/lib/body-charts/ladder";
import type { SeriesChart } from "@/lib/body-charts/series";

type Props = {
  charts: readonly SeriesChart[];
  chosen: number;
  /** The other of two that are compared. */
  other: number | null;
  onChoose: (at: number) => void;
};

/** Every chart in small, oldest first, its day and its furthest point below. One tab stop, arrows move. */
export function LittleBodies({ charts, chosen, other, onChoose }: Props) {
  const t = useTranslations("bodyCharts");
  const format = useFormatter();
  return (
    <div role="radiogroup" aria-label={t("all")} dir="ltr" className="flex flex-wrap gap-1">
      {charts.map((chart, at) => {
        const day = format.dateTime(dayAsDate(chart.localDate), "dayMonth");
        const point = t(`point.${chart.furthest}`);
        return (
          <label key={chart.id} className="relative print:break-inside-avoid">
            <input
              type="radio"
              name="chart"
              aria-label={t("littleLabel", { day, point })}
              checked={at === chosen}
              onChange={() => onChoose(at)}
              className="peer absolute inset-0 size-full cursor-pointer opacity-0"
            />
            <span className="grid w-16 justify-items-center gap-1 rounded-sm px-1 py-2 text-center text-xs peer-checked:bg-brand-soft peer-checked:inset-ring peer-checked:inset-ring-brand peer-focus-visible:outline-2 peer-focus-visible:outline-focus peer-hover:bg-sunken peer-checked:peer-hover:bg-brand-soft">
              <span className="w-8">
                <MarkedBody face="back" marks={seenFromBehind(chart.marks)} badges={false} />
              </span>
              <span className="whitespace-nowrap text-ink-2">{day}</span>
              <span className="font-semibold">{point}</span>
              {at === other && <span className="text-ink-3">{t("compared")}</span>}
            </span>
          </label>
        );
      })}
    </div>
  );
}
