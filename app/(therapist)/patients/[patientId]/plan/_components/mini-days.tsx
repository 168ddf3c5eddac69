"use client";

import { useTranslations } from "next-intl";
import { cx } from "@/app/_ui/cx";
import type { Schedule } from "@/lib/plans/schema";

const week = ["1", "2", "3", "4", "5", "6", "7"] as const;

/** Seven letters, the chosen ones on a disc; or "5 a week". */
export function MiniDays({ days }: { days: Schedule["days"] }) {
  const t = useTranslations("ui.days");
  const row = useTranslations("plan.row");
  if (days.type === "flexible") return <span>{row("perWeek", { count: days.perWeek })}</span>;
  const chosen = week.filter((day) => days.weekdays.includes(Number(day)));
  return (
    <span
      role="img"
      aria-label={chosen.map((day) => t(`${day}.long`)).join(", ")}
      className="inline-flex gap-px"
    >
      {week.map((day) => (
        <span
          key={day}
          className={cx(
            "grid size-[17px] place-items-center rounded-full text-xs",
            chosen.includes(day) ? "bg-brand-soft font-semibold text-brand" : "text-ink-3",
          )}
        >
          {t(`${day}.short`)}
        </span>
      ))}
    </span>
  );
}
