import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { dayAsDate } from "@/app/_i18n/formats";
import { sparkPath, sparkRuns } from "@/app/_shared/sparkline-path";
import type { TrendWeek } from "@/lib/checkins/trend";
import { Panel } from "./panel";

type Measure = "restPain" | "worse" | "lying" | "confidence" | "walked" | "sat";
const MEASURES: readonly Measure[] = ["restPain", "worse", "lying", "confidence", "walked", "sat"];

/** What a line ends at above, at least. */
const TOP: Record<Measure, number> = {
  ...{ restPain: 10, worse: 1, lying: 240, confidence: 10, walked: 60, sat: 60 },
};

const numberOf = (week: TrendWeek, measure: Measure): number | null => {
  if (measure !== "worse") return week[measure];
  return week.worse && week.worse.count / week.worse.of;
};

/** Eight weeks of what the patient answered when asked how it goes: a line and the numbers of each. */
export function CheckinsCard({ weeks }: { weeks: readonly TrendWeek[] }) {
  const t = useTranslations("patient.checkins");
  const common = useTranslations("common");
  const format = useFormatter();
  const shown = MEASURES.filter((measure) => weeks.some((week) => numberOf(week, measure) !== null));
  const say = (week: TrendWeek, measure: Measure): ReactNode => {
    if (numberOf(week, measure) === null) return <span className="text-ink-3">{common("noValue")}</span>;
    return week.worse && measure === "worse"
      ? common("of", { done: week.worse.count, due: week.worse.of })
      : format.number(numberOf(week, measure) ?? 0);
  };
  return (
    <Panel id="checkins" title={t("title")} meta={shown.length > 0 && common("eightWeeks")}>
      {shown.length === 0 ? (
        <p className="text-ink-3">{t("none")}</p>
      ) : (
        <div className="overflow-x-auto">
          <table className="w-full text-sm tabular-nums">
            <thead>
              <tr className="text-ink-3 text-xs">
                <th scope="col" className="py-1 pe-3 text-start font-normal">
                  {t("measure")}
                </th>
                <td className="w-20" />
                {weeks.map(({ to }) => (
                  <th key={to} scope="col" className="whitespace-nowrap px-2 py-1 text-end font-normal">
                    {format.dateTime(dayAsDate(to), "dayMonth")}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((measure) => (
                <tr key={measure} className="border-line border-t">
                  <th scope="row" className="min-w-44 py-1.5 pe-3 text-start font-normal">
                    {t(`measures.${measure}`)}
                  </th>
                  <td>
                    <Line values={weeks.map((week) => numberOf(week, measure))} top={TOP[measure]} />
                  </td>
                  {weeks.map((week) => (
                    <td key={week.to} className="px-2 text-end">
                      {say(week, measure)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}

/** The numbers beside it, as a line; a week without one is a gap. */
function Line({ values, top }: { values: readonly (number | null)[]; top: number }) {
  const most = Math.max(top, ...values.filter((value) => value !== null));
  const runs = sparkRuns(values.map((value) => value && (value / most) * 100));
  return (
    <svg aria-hidden="true" width="76" height="28" viewBox="0 0 76 28" direction="ltr" fill="none">
      {runs.map((run) => (
        <g key={run[0]?.week}>
          <path
            d={sparkPath(run)}
            stroke="var(--ink-2)"
            strokeWidth="1.5"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
          {run.map(({ x, y, week }) => (
            <circle key={week} cx={x} cy={y} r="1.6" fill="var(--ink-2)" />
          ))}
        </g>
      ))}
    </svg>
  );
}
