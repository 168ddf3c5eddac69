import { useTranslations } from "next-intl";
import { FURTHEST_POINTS } from "@/lib/body-charts/furthest-point";
import type { Timeline } from "@/lib/record/timeline/queries";
import { atHeight, Lane, LaneSvg, Scale, still } from "./lane";
import { dotsOf, lastOf, stepsOf } from "./runs";

const DEEPEST = FURTHEST_POINTS.length - 1;
const pointY = (depth: number) => (100 * (depth + 0.5)) / (DEEPEST + 1);

/** How far down the leg it was felt: steps down as it does, above the line tinted. */
export function FurthestLane({ timeline }: { timeline: Timeline }) {
  const t = useTranslations("timeline");
  const points = useTranslations("bodyCharts");
  const { axis, furthest } = timeline;
  const depths = furthest.at.map((point) => (point === null ? null : FURTHEST_POINTS.indexOf(point)));
  const before = furthest.before && FURTHEST_POINTS.indexOf(furthest.before);
  const now = lastOf(furthest.at) ?? furthest.before;
  if (now === null) return null;
  const line = stepsOf(depths, before, pointY);
  const start = before === null ? depths.findIndex((depth) => depth !== null) + 0.5 : 0;
  return (
    <Lane
      name={points("metric.label")}
      text={t("furthestText")}
      height="h-28"
      tall
      end={
        <b
          className="absolute -translate-y-1/2 font-semibold text-sm"
          style={atHeight(pointY(FURTHEST_POINTS.indexOf(now)) / 100)}
        >
          {points(`point.${now}`)}
        </b>
      }
    >
      <LaneSvg columns={axis.columns} label={t("alt", { lane: points("metric.label") })}>
        <path d={`${line}V0H${start}Z`} className="fill-nerve/10 print:[print-color-adjust:exact]" />
        <path
          d={FURTHEST_POINTS.map((_, depth) => `M0 ${pointY(depth)}H${axis.columns}`).join("")}
          {...still}
          className="stroke-line"
          strokeWidth={1}
        />
        <path d={line} {...still} className="stroke-nerve" strokeWidth={1.75} strokeLinejoin="round" />
        <path
          d={dotsOf(depths, pointY)}
          {...still}
          className="stroke-nerve"
          strokeWidth={6}
          strokeLinecap="round"
        />
      </LaneSvg>
      <Scale
        marks={FURTHEST_POINTS.map((point, depth) => ({
          share: pointY(depth) / 100,
          words: points(`point.${point}`),
        }))}
      />
    </Lane>
  );
}
