import { FileX } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { BandFigure } from "@/app/_shared/band";
import { OccurrenceMark } from "@/app/_shared/occurrence-mark";
import { cx } from "@/app/_ui/cx";
import type { GoalDay } from "@/lib/goals/history";
import type { Chart } from "@/lib/record/queries";
import { bandOfShare } from "../../../../_components/why/figures-bar";
import { at, Backdrop, RunTag } from "./backdrop";
import { GoalsLane } from "./goals-lane";
import { Lane } from "./lane";
import { ExerciseLane, PainLane } from "./lanes";
import { runsOf } from "./runs";
import { type VisitDay, VisitsLane } from "./visits-lane";

type Props = { chart: Chart; goals: readonly GoalDay[]; visits: readonly VisitDay[] };

/** One axis, the lanes below each other, bands through all of them. Time runs left to right in every language. */
export function TimelineChart({ chart, goals, visits }: Props) {
  const t = useTranslations("patient.timeline");
  const common = useTranslations("common");
  const ui = useTranslations("ui");
  const format = useFormatter();
  const { days, versions } = chart.timeline;
  const { month } = chart.figures;
  const of = days.length;
  const runs = runsOf(days);
  const short = (date: string) => format.dateTime(dayAsDate(date), "dayMonth");
  const painNow = chart.standing?.painNow ?? null;
  return (
    <>
      <Backdrop days={days} runs={runs} />
      <div className="relative grid grid-cols-[7.5rem_minmax(0,1fr)_8rem] gap-y-2.5 max-md:grid-cols-[5.5rem_minmax(0,1fr)]">
        <Lane height="h-5" end={<p className="text-ink-3 text-xs">{common("days.28")}</p>}>
          {days.map(({ date }, day) =>
            day % 7 === 0 ? (
              <span
                key={date}
                className={cx(
                  "absolute ps-1 text-ink-3 text-xs whitespace-nowrap",
                  day % 14 > 0 && "max-md:hidden",
                )}
                style={at(day, of)}
              >
                {short(date)}
              </span>
            ) : null,
          )}
        </Lane>
        <Lane height="h-5">
          {versions.map((version) => (
            <span
              key={`${version.number} ${version.from}`}
              className="absolute border-ink-3 border-s ps-1 text-xs leading-5"
              style={at(
                days.findIndex((day) => day.date === version.from),
                of,
              )}
            >
              {t("version", { number: version.number })}
            </span>
          ))}
        </Lane>
        {runs.length > 0 && (
          <Lane height="h-5 -mt-2">
            {runs.map((run) => (
              <RunTag key={`${run.kind} ${run.start}`} run={run} of={of} />
            ))}
          </Lane>
        )}
        <Lane
          name={t("exercise")}
          text={t("exerciseText")}
          height="h-24"
          end={
            <BandFigure
              band={bandOfShare(month.exercise.da)}
              percent={month.exercise.da?.percent ?? null}
              of={month.exercise.meanOf > 0 ? ui("meanOf", { count: month.exercise.meanOf }) : ""}
              size="mid"
            />
          }
        >
          <ExerciseLane days={days} label={t("alt")} />
        </Lane>
        <Lane
          name={common("pain")}
          text={t("painText")}
          height="h-28"
          tall
          end={
            painNow !== null && (
              <p
                className="absolute start-3 -translate-y-1/2 leading-tight whitespace-nowrap"
                style={{ insetBlockStart: `${100 - 10 * painNow}%` }}
              >
                <b className="font-semibold text-lg">{painNow}</b>
                <span className="block text-ink-3 text-xs">{t("week")}</span>
              </p>
            )
          }
        >
          <PainLane days={days} label={t("alt")} />
          {[10, 5, 0].map((score) => (
            <span
              key={score}
              aria-hidden="true"
              className="absolute -start-6 w-4 -translate-y-1/2 text-end text-ink-3 text-xs"
              style={{ insetBlockStart: `${100 - 10 * score}%` }}
            >
              {score}
            </span>
          ))}
        </Lane>
        {days.some((day) => day.stopped) && (
          <Lane name={t("stops")} height="h-4">
            {days.map((day, index) =>
              day.stopped ? (
                <span
                  key={day.date}
                  className="absolute top-0.5 -translate-x-1/2"
                  style={at(index + 0.5, of)}
                >
                  <OccurrenceMark mark={{ state: "stopped" }} />
                </span>
              ) : null,
            )}
          </Lane>
        )}
        <GoalsLane days={days} goals={goals} />
        <VisitsLane days={days} visits={visits} />
        {days.some((day) => day.withdrawn) && (
          <Lane name={t("withdrawn")} height="h-4">
            {days.map((day, index) =>
              day.withdrawn ? (
                <FileX
                  key={day.date}
                  aria-hidden="true"
                  className="absolute top-0.5 size-3.5 -translate-x-1/2 text-nerve-ink"
                  style={at(index + 0.5, of)}
                />
              ) : null,
            )}
          </Lane>
        )}
      </div>
    </>
  );
}
