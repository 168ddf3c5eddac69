import Link from "next/link";
import { useTranslations } from "next-intl";
import type { SeriesChart } from "@/lib/body-charts/series";
import type { Chart } from "@/lib/record/queries";
import { FurthestMetric } from "./furthest-metric";
import { LastLog, Pain, Reliability } from "./log-metrics";
import { Metric, Percent } from "./metric";

/** The strip of figures; each with the counts it comes from. */
export function Metrics({ chart, charts }: { chart: Chart; charts: readonly SeriesChart[] }) {
  const t = useTranslations("patient.metrics");
  const { month, week } = chart.figures;
  const counts = ({ done, due }: { done: { shown: number }; due: { shown: number } }) => ({
    done: done.shown,
    due: due.shown,
  });
  const exercise = (figure: typeof month.exercise) =>
    figure.da ? t("doneOf", counts(figure)) : t("dueSoFar", { due: figure.due.shown });
  return (
    <dl
      aria-label={t("label")}
      className="grid grid-cols-[1.3fr_1fr_1.4fr_1.4fr_.7fr_.9fr_1.05fr_.8fr] gap-4 py-1 max-lg:grid-cols-4 max-sm:grid-cols-2"
    >
      <Metric
        label={t("adherence")}
        fact={<Percent share={month.exercise.da} word />}
        context={
          <>
            {exercise(month.exercise)}
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
            {exercise(week.exercise)}
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
      <Pain chart={chart} />
      <FurthestMetric patientId={chart.id} charts={charts} />
      <Metric
        label={t("rest")}
        fact={<Percent share={month.rest.value} />}
        context={month.rest.value ? t("adherence28") : t("notPrescribed")}
      />
      <Metric
        label={t("medication")}
        fact={<Percent share={month.medication.value} />}
        context={
          month.medication.value
            ? t("takenOf", { done: month.medication.taken.shown, due: month.medication.due.shown })
            : t("notPrescribed")
        }
      />
      <Reliability chart={chart} />
      <LastLog chart={chart} />
    </dl>
  );
}
