import { Flag, FlagOff } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import type { TimelineDay } from "@/lib/adherence/explain/timeline";
import type { GoalDay } from "@/lib/goals/history";
import { at } from "./backdrop";
import { Lane } from "./lane";

/** When goals were set and ended, and their mean score on the days on which they were scored. */
export function GoalsLane({ days, goals }: { days: readonly TimelineDay[]; goals: readonly GoalDay[] }) {
  const t = useTranslations("patient.timeline");
  const patient = useTranslations("patient.goals");
  const format = useFormatter();
  const shown = goals.flatMap((goal) => {
    const day = days.findIndex(({ date }) => date === goal.date);
    return day < 0 ? [] : [{ ...goal, day }];
  });
  if (shown.length === 0) return null;
  return (
    <Lane name={patient("title")} text={t("goalsText")} height="h-8">
      <ul>
        {shown.map(({ date, day, set, ended, mean }) => {
          const score = mean === null ? "none" : format.number(mean);
          const words = t("goalsOf", {
            day: format.dateTime(dayAsDate(date), "dayMonth"),
            set,
            ended,
            score,
          });
          return (
            <li
              key={date}
              title={words}
              className="absolute flex -translate-x-1/2 flex-col items-center text-xs leading-4"
              style={at(day + 0.5, days.length)}
            >
              <span className="sr-only">{words}</span>
              <span aria-hidden="true" className="flex h-4 items-center text-good">
                {set > 0 && <Flag className="size-3.5" />}
                {ended > 0 && <FlagOff className="size-3.5 text-ink-3" />}
              </span>
              {mean !== null && (
                <span aria-hidden="true" className="font-semibold">
                  {score}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </Lane>
  );
}
