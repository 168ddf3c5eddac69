import { useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import { ViewTabs } from "@/app/_ui/view-tabs";
import type { MeasureRow } from "@/lib/measures/table";
import type { Chart } from "@/lib/record/queries";
import { type Axis, datesOf, RANGES, type Range } from "@/lib/record/timeline/axis";
import { isBlank } from "@/lib/record/timeline/facts";
import type { Timeline } from "@/lib/record/timeline/queries";
import { dayNumber } from "@/lib/time/calendar-date";
import { TimelineChart } from "./chart";
import { ColumnTable } from "./column-table";
import { TimelineView } from "./timeline-view";
import { useTimelineWords } from "./use-timeline-words";

function Legend({ timeline }: { timeline: Timeline }) {
  const t = useTranslations("timeline");
  const common = useTranslations("common");
  const item = "inline-flex items-center gap-1.5";
  if (timeline.course.lanes.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-4 text-ink-2 text-xs">
      <li className={item}>
        <span aria-hidden="true" className="h-3 w-2 rounded-[1px] bg-brand/25 dark:bg-brand/40" />
        {timeline.axis.step === 1 ? common("date.day") : t("weekly")}
      </li>
      <li className={item}>
        <span aria-hidden="true" className="h-0.5 w-4 bg-ink" />
        {t("mean")}
      </li>
      <li className={item}>
        <span aria-hidden="true" className="w-4 border-ink-3 border-t border-dashed" />
        {t("limit")}
      </li>
    </ul>
  );
}

function Head({ id, range, axis }: { id: string; range: Range; axis: Axis }) {
  const t = useTranslations("timeline");
  const addressOf = (one: Range) => `/patients/${id}${one === "12w" ? "" : `?range=${one}`}`;
  return (
    <>
      <h2 className="font-semibold text-md">{t("title")}</h2>
      <ViewTabs
        label={t("range.label")}
        scroll={false}
        views={RANGES.map((one) => ({
          href: addressOf(one),
          label: t(`range.${one}`),
          current: one === range,
        }))}
      />
      {axis.cut && range === "episode" && <span className="text-ink-3 text-xs">{t("cut")}</span>}
    </>
  );
}

type Props = { chart: Chart; timeline: Timeline; measured: readonly MeasureRow[] };

/** Everything that is known of the patient on one axis; its range is the address's. */
export function TimelineCard({ chart, timeline, measured }: Props) {
  const t = useTranslations("timeline");
  const words = useTimelineWords(timeline, measured);
  const { axis, range } = timeline;
  const head = <Head id={chart.id} range={range} axis={axis} />;
  if (isBlank(timeline)) {
    return (
      <Card>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">{head}</div>
        <p className="pt-2 text-ink-3">{t("empty")}</p>
      </Card>
    );
  }
  const start = dayNumber(chart.episode?.startDate ?? axis.from);
  const columns = Array.from({ length: axis.columns }, (_, column) => ({
    label: words.label(column),
    number: axis.step === 1 ? dayNumber(datesOf(axis, column).from) - start + 1 : null,
    cells: words.cells(column).filter(({ text }) => text !== ""),
  }));
  return (
    <Card padded={false}>
      <TimelineView
        // Another range has other columns, and its cursor at its end.
        key={range}
        head={head}
        legend={<Legend timeline={timeline} />}
        chart={<TimelineChart timeline={timeline} words={words} />}
        table={<ColumnTable timeline={timeline} words={words} />}
        columns={columns}
        // Of today little is known yet, and nothing is counted.
        start={axis.to === chart.today && axis.step === 1 ? columns.length - 2 : columns.length - 1}
      />
    </Card>
  );
}
