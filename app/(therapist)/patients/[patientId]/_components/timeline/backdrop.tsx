import { Flame, Lock, Pause, Slash } from "lucide-react";
import { useTranslations } from "next-intl";
import { cx } from "@/app/_ui/cx";
import { type BandKind, bandOf } from "@/lib/record/timeline/facts";
import { labelled, runsOf } from "@/lib/record/timeline/placing";
import type { Timeline } from "@/lib/record/timeline/queries";
import { at } from "./lane";

const bands: Record<BandKind, string> = {
  paused: "bg-ink/8",
  excused: "bg-ink/8",
  locked: "bg-low/12",
  flare: "bg-nerve/14",
};
const icons = { paused: Pause, excused: Slash, locked: Lock, flare: Flame };

/** How much of a lane a tag is wide, at the narrowest that a desk is. */
const TAG = 0.15;

export const bandsOf = ({ course }: Pick<Timeline, "course">) => runsOf(course.days.map(bandOf));

/** What the bands are. One without room for its words is a sign alone. */
export function BandTags({ timeline }: { timeline: Timeline }) {
  const t = useTranslations("timeline");
  const { days } = timeline.axis;
  const runs = bandsOf(timeline).map((run) => ({ ...run, at: run.start }));
  return labelled(runs, days, TAG * days).map(({ kind, start, words }) => {
    const Icon = icons[kind];
    if (words === null) return null;
    return (
      <span
        key={`${kind} ${start}`}
        className={cx(
          "absolute top-0 inline-flex h-5 items-center gap-1 rounded-xs px-1 font-medium text-xs whitespace-nowrap [&>svg]:size-3",
          kind === "flare" ? "bg-nerve-soft text-nerve-ink" : "bg-sunken text-ink-2",
        )}
        style={at(words, days)}
      >
        <Icon aria-hidden="true" />
        {t(`state.${kind}`)}
      </span>
    );
  });
}

/** Behind all lanes: a hairline each week, or each four, and the pauses, excuses, locks and flares as bands. */
export function Backdrop({ timeline }: { timeline: Timeline }) {
  const { days } = timeline.axis;
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none absolute inset-y-0 start-34 end-30 max-md:start-26 max-md:end-0"
    >
      {ticksOf(timeline).map((day) => (
        <span key={day} className="absolute inset-y-0 w-px bg-line" style={at(day, days)} />
      ))}
      {bandsOf(timeline).map(({ kind, start, length }) => (
        <span
          key={`${kind} ${start}`}
          className={cx("absolute top-6 bottom-0 print:[print-color-adjust:exact]", bands[kind])}
          style={{ ...at(start, days), inlineSize: `${(100 * length) / days}%` }}
        />
      ))}
    </div>
  );
}

/** The days at which a hairline stands. */
export function ticksOf({ axis: { days, step } }: Pick<Timeline, "axis">): number[] {
  const apart = step === 1 ? 7 : 28;
  return Array.from({ length: Math.ceil(days / apart) }, (_, tick) => tick * apart);
}
