import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { cx } from "@/app/_ui/cx";
import { Link } from "@/app/_ui/link";
import type { Why } from "@/lib/adherence/explain/why";
import { calendarWeeks, type DayMark } from "@/lib/today/day-marks";
import { DayMarkIcon } from "./day-mark";

const WEEKDAYS = ["1", "2", "3", "4", "5", "6", "7"] as const;
const LEGEND = ["done", "part", "none", "open", "off"] as const;

/** The 28 days by weeks; each leads to the turns of that day. */
export function Calendar({ why, selected }: { why: Why; selected: string | null }) {
  const t = useTranslations("progress");
  const common = useTranslations("common");
  const day = useTranslations("ui.days");
  const weeks = calendarWeeks(why.days, why.occurrences);
  const { da, meanOf } = why.figures.exercise;
  const present = new Set(weeks.flatMap((week) => week.days.map((one) => one?.state)));
  return (
    <section aria-labelledby="why" id="days">
      <h2 id="why" className="px-1 font-[640] text-xl">
        {da ? common("whyPercent", { percent: da.percent }) : t("whySoon")}
      </h2>
      <p className="mb-2 px-1 text-pretty text-ink-2">
        {da && t("mean", { count: meanOf })} {t("whyText")}
      </p>
      <div className="rounded-xl bg-surface px-1.5 py-3 shadow-1 ring ring-line dark:ring-0">
        <div aria-hidden="true" className="grid grid-cols-7 pb-1 text-center text-ink-2 text-md">
          {WEEKDAYS.map((weekday) => (
            <span key={weekday}>{day(`${weekday}.short`)}</span>
          ))}
        </div>
        {weeks.map((week) => (
          <div key={week.monday} className="grid grid-cols-7">
            {week.days.map((mark, at) =>
              mark ? (
                <Day key={mark.date} mark={mark} selected={mark.date === selected} />
              ) : (
                <span key={`${week.monday} ${WEEKDAYS[at]}`} />
              ),
            )}
          </div>
        ))}
        <ul className="flex flex-wrap gap-x-4 gap-y-1.5 px-2.5 pt-3 text-ink-2 text-md">
          {LEGEND.filter((state) => present.has(state)).map((state) => (
            <li key={state} className="flex items-center gap-2 [&>svg]:size-5">
              <DayMarkIcon state={state} share={0.5} />
              {t(state === "done" || state === "none" ? `state.${state}` : `legend.${state}`)}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function Day({ mark, selected }: { mark: DayMark; selected: boolean }) {
  const t = useTranslations("progress");
  const format = useFormatter();
  const date = dayAsDate(mark.date);
  return (
    <Link
      href={`/progress/why?${new URLSearchParams({ day: mark.date })}#day`}
      aria-label={t("dayLabel", { day: format.dateTime(date, "dayLong"), state: t(`state.${mark.state}`) })}
      aria-current={selected ? "date" : undefined}
      className={cx(
        "grid min-h-14 place-items-center content-center gap-0.5 rounded-[14px] py-1 -outline-offset-2",
        selected && "bg-brand-soft inset-ring-[2.5px] inset-ring-brand",
      )}
    >
      <DayMarkIcon state={mark.state} share={mark.share} />
      <span aria-hidden="true" className="text-ink-2 text-sm leading-tight">
        {format.dateTime(date, { day: "numeric" })}
      </span>
    </Link>
  );
}
