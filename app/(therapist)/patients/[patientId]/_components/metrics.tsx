import { useTranslations } from "next-intl";
import { Link } from "@/app/_ui/link";
import type { SeriesChart } from "@/lib/body-charts/series";
import type { Chart } from "@/lib/record/queries";
import { FurthestMetric } from "./furthest-metric";
import { LastLog, Pain, Reliability } from "./log-metrics";
import { Metric, Percent } from "./metric";

/** The strip of figures; each with what it is of. */
export function Metrics({ chart, charts }: { chart: Chart; charts: readonly SeriesChart[] }) {
  const t = useTranslations("patient.metrics");
  const kinds = useTranslations("kinds");
  const common = useTranslations("common");
  const { month, week } = chart.figures;
  const ui = useTranslations("ui");
  const counts = ({ done, due }: { done: { shown: number }; due: { shown: number } }) => ({
    done: done.shown,
    due: due.shown,
  });
  const mean = ({ da, meanOf, due }: typeof month.exercise) =>
    da ? ui("meanOf", { count: meanOf }) : t("dueSoFar", { due: due.shown });
  return (
    <dl
      aria-label={t("label")}
      className="grid grid-cols-[1.35fr_1.1fr_.9fr_1.25fr_1.35fr_.6fr_.85fr_.9fr_.9fr] gap-3 py-1 max-lg:grid-cols-4 max-sm:grid-cols-2"
    >
      <Metric
        label={t("adherence")}
        fact={<Percent share={month.exercise.da} word />}
        context={
          <>
            {mean(month.exercise)}
            {month.exercise.da && month.exercise.provisional && `, ${t("provisional")}`}
            {" · "}
            <Link href={`/patients/${chart.id}/why`} className="font-medium text-brand hover:underline">
              {t("why")}
            </Link>
          </>
        }
      />
      <Metric
        label={t("week")}
        fact={<Percent share={week.exercise.da} />}
        context={
          <>
            {mean(week.exercise)}
            {" · "}
            <Link
              href={`/patients/${chart.id}/why?window=7`}
              className="font-medium text-brand hover:underline"
            >
              {t("why")}
            </Link>
          </>
        }
      />
      <Metric
        label={t("sessions")}
        fact={common("of", counts(month.exercise))}
        context={t("sessionsWeek", counts(week.exercise))}
      />
      <Pain chart={chart} />
      <FurthestMetric patientId={chart.id} charts={charts} />
      <Metric
        label={kinds("group.rest")}
        fact={<Percent share={month.rest.value} />}
        context={month.rest.value ? common("days.28") : common("nonePrescribed")}
      />
      <Metric
        label={kinds("kind.medication")}
        fact={<Percent share={month.medication.value} />}
        context={
          month.medication.value
            ? common("takenOf", counts({ done: month.medication.taken, due: month.medication.due }))
            : common("nonePrescribed")
        }
      />
      <Reliability chart={chart} />
      <LastLog chart={chart} />
    </dl>
  );
}
