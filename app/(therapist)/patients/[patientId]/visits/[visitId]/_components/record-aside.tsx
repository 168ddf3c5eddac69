import { Lock, TriangleAlert } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Link } from "@/app/_ui/link";
import { ReasonWords } from "@/app/(therapist)/_components/reason-words";
import type { SeriesChart } from "@/lib/body-charts/series";
import { alertReasons } from "@/lib/caseload/reasons";
import type { Chart } from "@/lib/record/queries";
import type { Note } from "@/lib/visits/notes/queries";
import { FurthestMetric } from "../../../_components/furthest-metric";
import { Pain } from "../../../_components/log-metrics";
import { Metric, Percent } from "../../../_components/metric";
import { NoteText } from "./signed-note";

type Props = { chart: Chart; charts: readonly SeriesChart[]; last: Note | null; zone: string };

/** What one looks up before and while writing: how it goes, what stands open, and the last note. */
export function RecordAside({ chart, charts, last, zone }: Props) {
  const t = useTranslations("visits");
  const metrics = useTranslations("patient.metrics");
  const common = useTranslations("common");
  const format = useFormatter();
  const { month } = chart.figures;
  return (
    <aside className="flex flex-col gap-4">
      <section aria-labelledby="record" className="flex flex-col gap-2">
        <div className="flex items-baseline gap-2">
          <h2 id="record" className="font-semibold text-md">
            {common("record")}
          </h2>
          {chart.version && (
            <span className="min-w-0 truncate text-ink-3 text-sm">
              {t("planNumber", { number: chart.version.number })}
            </span>
          )}
          <Link href={`/patients/${chart.id}`} className="ms-auto font-medium text-brand text-sm">
            {t("openRecord")}
          </Link>
        </div>
        <dl className="grid gap-3 sm:max-xl:grid-cols-3">
          <Metric
            label={metrics("adherence")}
            fact={<Percent share={month.exercise.da} />}
            context={common("of", { done: month.exercise.done.shown, due: month.exercise.due.shown })}
          />
          <FurthestMetric patientId={chart.id} charts={charts} />
          <Pain chart={chart} />
        </dl>
        {chart.alerts.length > 0 && (
          <ul className="flex flex-col gap-1">
            {chart.alerts.map((alert) => (
              <li key={alert.id} className="flex items-start gap-2 text-low-ink">
                <TriangleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
                {alertReasons([alert.kind]).map((reason) => (
                  <ReasonWords key={alert.id} reason={reason} />
                ))}
              </li>
            ))}
          </ul>
        )}
      </section>
      {last && (
        <section aria-labelledby="last-note" className="flex flex-col gap-2 border-line border-t pt-3">
          <h2 id="last-note" className="font-semibold text-md">
            {t("notes.lastTitle")}{" "}
            <span className="font-normal text-ink-3 text-sm">
              {format.dateTime(new Date(last.startsAt), "day", { timeZone: zone })}
            </span>
          </h2>
          <NoteText note={last} />
          <p className="flex items-center gap-1.5 text-ink-3 text-xs">
            <Lock aria-hidden="true" className="size-3.5" />
            {t("notes.signedBy", {
              name: last.by ?? "none",
              when: format.dateTime(new Date(last.signedAt ?? last.savedAt), "dayTime", { timeZone: zone }),
            })}
          </p>
          {last.addenda.map((addendum) => (
            <p
              key={addendum.id}
              className="whitespace-pre-wrap border-line-strong border-s-2 ps-2.5 text-sm wrap-anywhere"
            >
              {addendum.words}
            </p>
          ))}
        </section>
      )}
    </aside>
  );
}
