import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import type { Summary } from "@/lib/dry-run/summary";
import type { Proposed } from "@/lib/plans/progression/vocabulary";

type Props = { said: Proposed; weeks: Summary["weeks"] };

const HEIGHT = 64;

/** Two bars a week: by the rules in use, and by the numbers that were tried. */
export function WeekChart({ said, weeks }: Props) {
  const t = useTranslations("dryRun");
  const progression = useTranslations("progression");
  const format = useFormatter();
  const counts = weeks.map((week) => week.counts[said]);
  const most = Math.max(1, ...counts.flatMap(({ present, changed }) => [present, changed]));
  const sum = (which: "present" | "changed") => counts.reduce((all, one) => all + one[which], 0);
  const name = progression(`what.${said}`);
  const bar = (value: number, at: number) => ({
    x: at,
    y: HEIGHT - (value / most) * HEIGHT,
    width: 36,
    height: (value / most) * HEIGHT,
  });
  return (
    <figure>
      <figcaption className="mb-1 flex justify-between text-sm">
        <span className="font-medium first-letter:uppercase">{name}</span>
        <span className="text-ink-3 text-xs tabular-nums">{format.number(most)}</span>
      </figcaption>
      <svg
        role="img"
        aria-label={t("weeksOf", { said: name, present: sum("present"), changed: sum("changed") })}
        viewBox={`0 0 ${weeks.length * 100} ${HEIGHT}`}
        preserveAspectRatio="none"
        className="block h-16 w-full border-line border-y"
      >
        {counts.map(({ present, changed }, at) => (
          <g key={weeks[at]?.from}>
            <rect {...bar(present, at * 100 + 12)} fill="var(--ink-3)" />
            <rect {...bar(changed, at * 100 + 52)} fill="var(--brand)" />
          </g>
        ))}
      </svg>
      <p aria-hidden="true" className="mt-1 flex justify-between text-ink-3 text-xs" dir="ltr">
        {[weeks[0], weeks.at(-1)].map(
          (week) => week && <span key={week.from}>{format.dateTime(dayAsDate(week.from), "dayMonth")}</span>,
        )}
      </p>
    </figure>
  );
}
