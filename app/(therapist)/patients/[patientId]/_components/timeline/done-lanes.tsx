import { useTranslations } from "next-intl";
import { BandFigure } from "@/app/_shared/band";
import { placed } from "@/lib/record/timeline/axis";
import type { Timeline } from "@/lib/record/timeline/queries";
import { bandOfShare } from "../../../../_components/why/figures-bar";
import { Lane, LaneSvg, still } from "./lane";
import { linesOf, pathOf } from "./runs";

const y = (percent: number) => 100 - percent;

/** Less would not be seen, and nothing done is no day without anything due. */
const LEAST = 3;

/** Columns filled to the share of the dose that was done, and adherence over seven days as a line; dashed 80. */
export function DoneLanes({ timeline }: { timeline: Timeline }) {
  const t = useTranslations("timeline");
  const ui = useTranslations("ui");
  const { columns } = timeline.axis;
  return timeline.course.lanes.map(({ key, bars, means, month }) => (
    <Lane
      key={key}
      name={t(`done.${key}`)}
      height="h-10"
      end={
        <BandFigure
          band={bandOfShare(month.share)}
          percent={month.share?.percent ?? null}
          of={month.meanOf > 0 ? ui("meanOf", { count: month.meanOf }) : ""}
        />
      }
    >
      <LaneSvg columns={columns} label={t("alt", { lane: t(`done.${key}`) })}>
        {placed(timeline.axis, bars).map(({ column, date, value }) => {
          const height = Math.max(LEAST, Math.min(100, value.percent));
          return (
            <rect
              key={date}
              x={column + 0.1}
              y={y(height)}
              width={0.8}
              height={height}
              className="fill-brand/25 dark:fill-brand/40 print:[print-color-adjust:exact]"
            />
          );
        })}
        <path
          d={`M0 ${y(80)}H${columns}`}
          {...still}
          className="stroke-ink-3"
          strokeDasharray="2 3"
          strokeWidth={1}
        />
        <path d={`M0 100H${columns}`} {...still} className="stroke-line-strong" strokeWidth={1} />
        <path
          d={pathOf(linesOf(means, 1), y)}
          {...still}
          className="stroke-ink"
          strokeWidth={1.75}
          strokeLinejoin="round"
          strokeLinecap="round"
        />
      </LaneSvg>
    </Lane>
  ));
}
