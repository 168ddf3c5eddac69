import { useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import type { GoalDay } from "@/lib/goals/history";
import type { Chart } from "@/lib/record/queries";
import { dayNumber } from "@/lib/time/calendar-date";
import { TimelineChart } from "./chart";
import { DayTable } from "./day-table";
import { TimelineView } from "./timeline-view";
import type { VisitDay } from "./visits-lane";

function Legend() {
  const t = useTranslations("patient.timeline");
  const common = useTranslations("common");
  const item = "inline-flex items-center gap-1.5";
  return (
    <ul className="flex flex-wrap gap-x-4 text-ink-2 text-xs">
      <li className={item}>
        <span aria-hidden="true" className="h-3 w-2 rounded-[1px] bg-brand/25 dark:bg-brand/40" />
        {common("date.day")}
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

type Props = { chart: Chart; goals: readonly GoalDay[]; visits: readonly VisitDay[] };

/** The last eight weeks; left out until a plan has been in force on one of their days. */
export function TimelineCard({ chart, goals, visits }: Props) {
  const t = useTranslations("patient.timeline");
  const { days } = chart.timeline;
  const first = days[0];
  if (!first || days.every((day) => day.state === "none")) return null;
  const start = chart.episode?.startDate ?? first.date;
  return (
    <Card padded={false}>
      <TimelineView
        title={t("title")}
        legend={<Legend />}
        chart={<TimelineChart chart={chart} goals={goals} visits={visits} />}
        table={<DayTable days={days} />}
        days={days}
        firstDay={dayNumber(first.date) - dayNumber(start) + 1}
      />
    </Card>
  );
}
