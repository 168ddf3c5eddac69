import type { TimelineDay } from "@/lib/adherence/explain/timeline";
import { dotsOf, linesOf, pathOf } from "./runs";

/** Strokes keep their width however wide the lane is; everything is drawn in days by percent. */
const still = { vectorEffect: "non-scaling-stroke", fill: "none" } as const;
const frame = {
  preserveAspectRatio: "none",
  className: "absolute inset-0 size-full",
  overflow: "visible",
} as const;

const shareY = (percent: number) => 100 - percent;
const BRIDGE_DAYS = 3;

/** Days as bars, filled to the share of the dose that was done, and the 7-day figure as a line; dashed 80. */
export function ExerciseLane({ days, label }: { days: readonly TimelineDay[]; label: string }) {
  const week = days.map((day) => day.week);
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${days.length} 100`} {...frame}>
      <title>{label}</title>
      {days.map((day, index) => {
        if (day.due === 0) return null;
        const height = Math.max(2, Math.min(100, (100 * day.credit) / day.due));
        return (
          <rect
            key={day.date}
            x={index + 0.1}
            y={100 - height}
            width={0.8}
            height={height}
            className="fill-brand/25 dark:fill-brand/40 print:[print-color-adjust:exact]"
          />
        );
      })}
      <path
        d={`M0 ${shareY(80)}H${days.length}`}
        {...still}
        className="stroke-ink-3"
        strokeDasharray="2 3"
        strokeWidth={1}
      />
      <path d={`M0 100H${days.length}`} {...still} className="stroke-line-strong" strokeWidth={1} />
      <path
        d={pathOf(linesOf(week, 1), shareY)}
        {...still}
        className="stroke-ink"
        strokeWidth={1.75}
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  );
}

const painY = (score: number) => 100 - score * 10;

/** The worst pain of each day; dashed 5, the limit of rule S2. A stop is a square with a bar. */
export function PainLane({ days, label }: { days: readonly TimelineDay[]; label: string }) {
  const scores = days.map((day) => day.pain);
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${days.length} 100`} {...frame}>
      <title>{label}</title>
      <path
        d={`M0 0H${days.length}M0 100H${days.length}`}
        {...still}
        className="stroke-line"
        strokeWidth={1}
      />
      <path
        d={`M0 ${painY(5)}H${days.length}`}
        {...still}
        className="stroke-ink-3"
        strokeDasharray="2 3"
        strokeWidth={1}
      />
      <path
        d={pathOf(linesOf(scores, BRIDGE_DAYS), painY)}
        {...still}
        className="stroke-nerve"
        strokeWidth={1.75}
        strokeLinejoin="round"
      />
      <path
        d={dotsOf(scores, painY)}
        {...still}
        className="stroke-nerve"
        strokeWidth={5}
        strokeLinecap="round"
      />
    </svg>
  );
}
