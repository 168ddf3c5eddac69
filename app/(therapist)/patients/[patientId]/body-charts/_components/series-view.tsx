"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FurthestLadder } from "@/app/_shared/body/furthest-ladder";
import { MovementWords } from "@/app/_shared/body/movement";
import { Card } from "@/app/_ui/card";
import { movementOf } from "@/lib/body-charts/furthest-point";
import type { SeriesChart } from "@/lib/body-charts/series";
import { ChartWords, FadedWords, useDay } from "./chart-words";
import { LittleBodies } from "./little-bodies";
import { ChartBody, FadedBody, fadeOf } from "./series-body";
import { type Mode, SeriesControls } from "./series-controls";

/** The furthest point of the chart shown, against the one before or the one it is compared with. */
function Reach({ chart, against }: { chart: SeriesChart; against: SeriesChart | null }) {
  const t = useTranslations("bodyCharts");
  const common = useTranslations("common");
  const day = useDay();
  return (
    <div className="flex items-center gap-3" role="status">
      <FurthestLadder at={chart.furthest} size={44} decorative />
      <div>
        <p className="text-ink-2 text-xs">{t("metric.label")}</p>
        <p className="font-semibold text-xl">{t(`point.${chart.furthest}`)}</p>
        {against && (
          <p className="flex flex-wrap items-center gap-x-2 text-sm">
            <MovementWords
              moved={movementOf(against.furthest, chart.furthest)}
              from={against.furthest}
              to={chart.furthest}
            />
            <span className="text-ink-3">{common("sinceDay", { day: day(against.localDate) })}</span>
          </p>
        )}
      </div>
    </div>
  );
}

/** What the shades of all charts together mean. */
function Shades() {
  const t = useTranslations("bodyCharts.shade");
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-ink-2 text-xs">
      {([0, 1, 2, 3] as const).map((step) => (
        <li key={step} className="flex items-center gap-1.5">
          <svg aria-hidden="true" viewBox="0 0 12 12" className="size-3">
            <rect width="12" height="12" rx="3" className={`bm-age-${fadeOf(step / 3)}`} />
          </svg>
          {t(`${step}`)}
        </li>
      ))}
    </ul>
  );
}

/** A patient's charts: the newest in large, any other by a scrubber, two compared, or all in one picture. */
export function SeriesView({ charts }: { charts: readonly SeriesChart[] }) {
  const t = useTranslations("bodyCharts");
  const day = useDay();
  const [mode, setMode] = useState<Mode>("day");
  const [at, setAt] = useState(charts.length - 1);
  const [other, setOther] = useState(0);
  const chart = charts[at];
  if (!chart) return null;
  const compared = mode === "compare" ? (charts[other] ?? null) : null;
  const against = compared ?? charts[at - 1] ?? null;
  const choose = (index: number) => {
    setAt(index);
    if (mode === "time") setMode("day");
  };
  return (
    <div className="flex w-full max-w-[90rem] flex-col gap-3 px-5 pb-10">
      <SeriesControls
        charts={charts}
        mode={mode}
        onMode={setMode}
        at={at}
        onAt={setAt}
        other={other}
        onOther={setOther}
      />
      <Card className="grid grid-cols-[minmax(0,28rem)_minmax(0,1fr)] gap-8 max-md:grid-cols-1">
        {mode === "time" ? <FadedBody charts={charts} /> : <ChartBody chart={chart} other={compared} />}
        <div className="flex flex-col gap-4">
          {mode === "time" ? (
            <>
              <p className="text-pretty text-ink-2">{t("timeText")}</p>
              <Shades />
              <FadedWords charts={charts} />
            </>
          ) : (
            <>
              <div>
                <h2 className="font-semibold text-md">{day(chart.localDate)}</h2>
                <p className="text-ink-3 text-xs">
                  {chart.helper ? t("by.helper", { name: chart.helper }) : t(`by.${chart.source}`)}
                </p>
              </div>
              <Reach chart={chart} against={against} />
              <ChartWords chart={chart} other={compared} />
              {compared && (
                <p className="text-ink-3 text-xs">{t("outlined", { day: day(compared.localDate) })}</p>
              )}
            </>
          )}
        </div>
      </Card>
      <Card>
        <h2 className="mb-1.5 font-semibold text-md">{t("all")}</h2>
        <LittleBodies
          charts={charts}
          chosen={mode === "time" ? -1 : at}
          other={compared ? other : null}
          onChoose={choose}
        />
      </Card>
    </div>
  );
}
