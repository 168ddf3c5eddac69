"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useId } from "react";
import { dayAsDate } from "@/app/_i18n/formats";
import { Select } from "@/app/_ui/form/input";
import { Segmented } from "@/app/_ui/form/segmented";
import type { SeriesChart } from "@/lib/body-charts/series";

const MODES = ["day", "compare", "time"] as const;
export type Mode = (typeof MODES)[number];

type Props = {
  charts: readonly SeriesChart[];
  mode: Mode;
  onMode: (mode: Mode) => void;
  at: number;
  onAt: (at: number) => void;
  other: number;
  onOther: (other: number) => void;
};

/** Which charts are shown and how: one day, two days, or all of them; a scrubber runs through time. */
export function SeriesControls({ charts, mode, onMode, at, onAt, other, onOther }: Props) {
  const t = useTranslations("bodyCharts");
  const format = useFormatter();
  const own = useId();
  const dayOf = (chart: SeriesChart) => format.dateTime(dayAsDate(chart.localDate), "dayYear");
  const shown = charts[at];
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2 print:hidden">
      <Segmented
        label={t("mode.label")}
        value={mode}
        onChange={onMode}
        options={MODES.map((value) => ({ value, label: t(`mode.${value}`) }))}
      />
      {mode !== "time" && charts.length > 1 && (
        <label className="flex min-w-64 flex-1 items-center gap-2.5" htmlFor={own}>
          <span className="whitespace-nowrap text-ink-2">{t("scrub")}</span>
          <input
            id={own}
            type="range"
            dir="ltr"
            min={0}
            max={charts.length - 1}
            value={at}
            aria-valuetext={
              shown && t("littleLabel", { day: dayOf(shown), point: t(`point.${shown.furthest}`) })
            }
            onChange={(event) => onAt(Number(event.target.value))}
            className="min-w-0 max-w-96 flex-1 accent-brand"
          />
        </label>
      )}
      {mode === "compare" && (
        <label className="flex items-center gap-2" htmlFor={`${own}other`}>
          <span className="whitespace-nowrap text-ink-2">{t("with")}</span>
          <Select id={`${own}other`} value={other} onChange={(event) => onOther(Number(event.target.value))}>
            {charts.map((chart, index) => (
              <option key={chart.id} value={index}>
                {dayOf(chart)}
              </option>
            ))}
          </Select>
        </label>
      )}
    </div>
  );
}
