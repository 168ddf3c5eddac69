import { Flame, Lock, Pause, Slash } from "lucide-react";
import { useTranslations } from "next-intl";
import { cx } from "@/app/_ui/cx";
import type { TimelineDay } from "@/lib/adherence/explain/timeline";
import type { Run, RunKind } from "./runs";

/** Where a day begins, of so many. */
export const at = (day: number, of: number) => ({ insetInlineStart: `${(100 * day) / of}%` });

const bands: Record<RunKind, string> = {
  paused: "bg-ink/8",
  excused: "bg-ink/8",
  locked: "bg-low/12",
  flare: "bg-nerve/14",
};
const icons = { paused: Pause, excused: Slash, locked: Lock, flare: Flame };

/** About as many days as a tag is wide: nearer to the end it would stand out of the chart. */
const TAG_DAYS = 7;

/** What a band is. */
export function RunTag({ run, of }: { run: Run; of: number }) {
  const t = useTranslations("patient.timeline");
  const Icon = icons[run.kind];
  return (
    <span
      className={cx(
        "absolute top-0 inline-flex h-5 items-center gap-1 rounded-xs px-1 font-medium text-xs whitespace-nowrap [&>svg]:size-3",
        run.kind === "flare" ? "bg-nerve-soft text-nerve-ink" : "bg-sunken text-ink-2",
      )}
      style={run.start > of - TAG_DAYS ? { insetInlineEnd: 0 } : at(run.start, of)}
    >
      <Icon aria-hidden="true" />
      {t(run.kind)}
    </span>
  );
}

/** Behind all lanes: a hairline each week, and the pauses, excuses, locks and flares as bands. */
export function Backdrop({ days, runs }: { days: readonly TimelineDay[]; runs: readonly Run[] }) {
  const of = days.length;
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none absolute inset-y-0 start-30 end-32 max-md:start-22 max-md:end-0"
    >
      {days.map(({ date }, day) =>
        day % 7 === 0 ? (
          <span key={date} className="absolute inset-y-0 w-px bg-line" style={at(day, of)} />
        ) : null,
      )}
      {runs.map((run) => (
        <span
          key={`${run.kind} ${run.start}`}
          className={cx("absolute top-6 bottom-0 print:[print-color-adjust:exact]", bands[run.kind])}
          style={{ ...at(run.start, of), inlineSize: `${(100 * run.length) / of}%` }}
        />
      ))}
    </div>
  );
}
