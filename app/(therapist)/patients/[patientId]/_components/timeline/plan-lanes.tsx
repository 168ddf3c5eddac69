import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { cx } from "@/app/_ui/cx";
import { phaseOn } from "@/lib/record/timeline/facts";
import { labelled, runsOf } from "@/lib/record/timeline/placing";
import type { Timeline } from "@/lib/record/timeline/queries";
import { addDays } from "@/lib/time/calendar-date";
import { ticksOf } from "./backdrop";
import { at, Lane } from "./lane";

/** How much of a lane its words are wide, at the narrowest that a desk is. */
const WIDTH = { date: 0.11, version: 0.06 };

/** The dates of the hairlines, as far as they have room. */
export function ScaleLane({ timeline }: { timeline: Timeline }) {
  const common = useTranslations("common");
  const format = useFormatter();
  const { days, from } = timeline.axis;
  const size = WIDTH.date * days;
  // A date stands at its hairline or not at all.
  const whole = ticksOf(timeline).filter((day) => day + size <= days);
  const ticks = labelled(
    whole.map((day) => ({ at: day })),
    days,
    size,
  );
  return (
    <Lane height="h-5" end={<p className="text-ink-3 text-xs">{common("days.28")}</p>}>
      {ticks.map(({ at: day, words }) =>
        words === null ? null : (
          <span
            key={day}
            className="absolute ps-1 text-ink-3 text-xs whitespace-nowrap"
            style={at(words, days)}
          >
            {format.dateTime(dayAsDate(addDays(from, day)), "dayMonth")}
          </span>
        ),
      )}
    </Lane>
  );
}

/** Which phase the plan was in; the last one stands out. */
export function PhaseLane({ timeline }: { timeline: Timeline }) {
  const t = useTranslations("timeline");
  const { days } = timeline.axis;
  const runs = runsOf(
    timeline.course.days.map((day) => phaseOn(timeline, day)),
    (a, b) => a.number === b.number && a.name === b.name,
  );
  if (runs.length === 0) return null;
  return (
    <Lane name={t("phases")} height="h-6">
      {runs.map(({ kind, start, length }, nth) => {
        const words = t("phase", { number: kind.number, name: kind.name });
        return (
          <span
            key={start}
            title={words}
            className={cx(
              "absolute inset-y-0 truncate border-surface border-e-2 px-1.5 text-xs leading-6 print:[print-color-adjust:exact]",
              nth === runs.length - 1 ? "bg-brand-soft font-medium text-brand" : "bg-sunken text-ink-2",
            )}
            style={{ ...at(start, days), inlineSize: `${(100 * length) / days}%` }}
          >
            {words}
          </span>
        );
      })}
    </Lane>
  );
}

/** Where a version came into force: always its tick, and its number where there is room. */
export function VersionLane({ timeline }: { timeline: Timeline }) {
  const t = useTranslations("timeline");
  const common = useTranslations("common");
  const { days } = timeline.axis;
  const runs = runsOf(
    timeline.course.days.map(({ version }) => version),
    (a, b) => a.id === b.id,
  ).map((run) => ({ ...run, at: run.start }));
  if (runs.length === 0) return null;
  return (
    <Lane name={common("plan")} height="h-5">
      {labelled(runs, days, WIDTH.version * days).map(({ kind, start, words }) => (
        <span key={start} title={t("version", { number: kind.number })}>
          <span aria-hidden="true" className="absolute inset-y-0 w-px bg-ink-3" style={at(start, days)} />
          {words !== null && (
            <span
              // One that ends with the lane lies over its tick.
              className={cx("absolute ps-1 text-xs leading-5", words < start && "bg-surface")}
              style={at(words, days)}
            >
              {t("version", { number: kind.number })}
            </span>
          )}
        </span>
      ))}
    </Lane>
  );
}

/** When something of the plan was on hold, and how much of it. */
export function HeldLane({ timeline }: { timeline: Timeline }) {
  const t = useTranslations("timeline");
  const common = useTranslations("common");
  const format = useFormatter();
  const { days, from } = timeline.axis;
  const dayOf = (day: number) => format.dateTime(dayAsDate(addDays(from, day)), "dayMonth");
  const runs = runsOf(timeline.course.days.map(({ held }) => (held > 0 ? held : null)));
  if (runs.length === 0) return null;
  return (
    <Lane name={common("status.on-hold")} height="h-4 self-center">
      <ul>
        {runs.map(({ kind, start, length }) => {
          const dates = common("span", { from: dayOf(start), to: dayOf(start + length - 1) });
          const words = t("on", { day: dates, what: t("held", { count: kind }) });
          return (
            <li
              key={start}
              title={words}
              className="absolute inset-y-0.5 rounded-[2px] border border-low/60 bg-low/15 text-xs print:[print-color-adjust:exact]"
              style={{ ...at(start, days), inlineSize: `${(100 * length) / days}%` }}
            >
              <span className="sr-only">{words}</span>
            </li>
          );
        })}
      </ul>
    </Lane>
  );
}
