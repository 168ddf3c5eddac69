import { useFormatter, useTranslations } from "next-intl";
import { Fragment } from "react";
import { dayAsDate } from "@/app/_i18n/formats";
import { FurthestLadder } from "@/app/_shared/body/furthest-ladder";
import { MarkedBody } from "@/app/_shared/body/marked-body";
import { MovementWords } from "@/app/_shared/body/movement";
import { seenFromBehind } from "@/lib/body-charts/ladder";
import type { ChartSeries } from "@/lib/body-charts/queries";
import { isClouded, type SeriesChart } from "@/lib/body-charts/series";
import { ZoneRows } from "./zone-rows";

/** The charts around the stop: enough to see a way down the leg, and they fit on one line. */
const STEPS = 6;

type Props = { series: ChartSeries | null; stoppedAt: string };

/** Whether symptoms move down the leg: the last chart before the stop and the first after it, and the way there. */
export function LegCourse({ series, stoppedAt }: Props) {
  const t = useTranslations("decision");
  const body = useTranslations("bodyCharts");
  const format = useFormatter();
  const charts = series?.charts ?? [];
  const isBefore = (chart: SeriesChart) => Date.parse(chart.at) < Date.parse(stoppedAt);
  const before = charts.findLast(isBefore) ?? null;
  const after = charts.find((chart) => !isBefore(chart)) ?? null;
  const pair = [
    { chart: before, words: "before" as const },
    { chart: after, words: "now" as const },
  ].flatMap(({ chart, words }) => (chart ? [{ chart, words }] : []));
  const dayOf = (chart: SeriesChart) => format.dateTime(dayAsDate(chart.localDate), "day");
  return (
    <section aria-labelledby="course" className="mt-4">
      <h3 id="course" className="font-semibold">
        {body("title")}
      </h3>
      {!series || pair.length === 0 ? (
        <p className="text-ink-3">{t("noChart")}</p>
      ) : (
        <>
          <p className="text-ink-2">{!after ? t("onlyBefore") : !before && t("onlyAfter")}</p>
          <div className="mt-2 flex flex-wrap items-start gap-x-6 gap-y-3">
            <div className="flex gap-2" dir="ltr">
              {pair.map(({ chart, words }) => (
                <figure key={words} className="grid w-28 justify-items-center gap-1">
                  <span className="w-20">
                    <MarkedBody face="back" marks={seenFromBehind(chart.marks)} />
                  </span>
                  <figcaption className="whitespace-nowrap text-center text-ink-2 text-xs">
                    {t(words, { day: dayOf(chart) })}
                    <b className="block font-semibold text-ink text-sm">{body(`point.${chart.furthest}`)}</b>
                  </figcaption>
                </figure>
              ))}
            </div>
            <div className="min-w-64 flex-1">
              <ZoneRows before={before} after={after} side={series.side} />
            </div>
          </div>
          <FurthestSteps charts={charts.slice(-STEPS)} isBefore={isBefore} />
        </>
      )}
    </section>
  );
}

type StepsProps = { charts: readonly SeriesChart[]; isBefore: (chart: SeriesChart) => boolean };

/** The furthest point of the last charts, oldest first, with the stop among them. Time runs left to right everywhere. */
function FurthestSteps({ charts, isBefore }: StepsProps) {
  const t = useTranslations("decision");
  const body = useTranslations("bodyCharts");
  const format = useFormatter();
  const [previous, last] = charts.slice(-2);
  const firstAfter = charts.findIndex((chart) => !isBefore(chart));
  const stop = (
    <li className="flex min-h-8 items-end border-low border-s-2 ps-1.5 font-semibold text-low-ink text-xs">
      {t("stopHere")}
    </li>
  );
  return (
    <div className="mt-3 border-line border-t pt-3">
      <p className="flex flex-wrap items-center gap-x-2">
        <b className="font-semibold">{body("metric.label")}</b>
        {previous && last?.moved && (
          <MovementWords
            moved={last.moved}
            from={previous.furthest}
            to={last.furthest}
            clouded={isClouded(last)}
          />
        )}
      </p>
      <ol dir="ltr" className="mt-2 flex flex-wrap items-end gap-x-4 gap-y-2">
        {charts.map((chart, at) => (
          <Fragment key={chart.id}>
            {at === firstAfter && stop}
            <li className="flex items-center gap-1.5">
              <FurthestLadder at={chart.furthest} size={28} decorative />
              <span>
                <b className="block font-medium">{body(`point.${chart.furthest}`)}</b>
                <span className="block text-ink-2 text-xs tabular-nums">
                  {format.dateTime(dayAsDate(chart.localDate), "dayMonth")}
                </span>
              </span>
            </li>
          </Fragment>
        ))}
        {firstAfter < 0 && stop}
      </ol>
    </div>
  );
}
