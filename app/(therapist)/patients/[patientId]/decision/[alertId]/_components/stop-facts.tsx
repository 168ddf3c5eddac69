import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PrescriptionDoseWords, useDoseWords } from "@/app/_shared/dose-words";
import { SeverityGlyph } from "@/app/_shared/severity";
import type { Stop } from "@/lib/alerts/holds/queries";
import type { ChartSeries } from "@/lib/body-charts/queries";
import { painLimit } from "@/lib/dose-logs/pain-limit";
import type { DoseLogBody } from "@/lib/dose-logs/schema";
import { STOP_RULES } from "@/lib/dose-logs/vocabulary";
import type { PatientRecord } from "@/lib/patients/queries";
import { loadPart } from "@/lib/plans/dose-words";
import type { NamedPrescription } from "@/lib/plans/queries";
import { presentZone } from "@/lib/time/local-day";
import { AnswerNote } from "../../../../../_components/answer-note";
import { usePrescriptionName } from "../../../../../_components/why/prescription-strips";
import { LegCourse } from "./leg-course";

type Props = {
  stop: Stop;
  log: { localDate: string; body: DoseLogBody; undone: boolean };
  name: NamedPrescription | undefined;
  patient: PatientRecord;
  plan: { name: string; number: number } | null;
  series: ChartSeries | null;
};

/** Numbers, own words, and what became of the leg. */
export function StopFacts({ stop, log, name, patient, plan, series }: Props) {
  const t = useTranslations("decision");
  const why = useTranslations("why");
  const words = useDoseWords();
  const common = useTranslations("common");
  const metrics = useTranslations("patient.metrics");
  const format = useFormatter();
  const called = usePrescriptionName()(name);
  const { body, undone } = log;
  const when = (at: string) =>
    format.dateTime(new Date(at), "dayTime", { timeZone: presentZone(patient.zones) });
  const pain = body.pain ?? null;
  // As it was stopped, whatever was said since.
  const rule = STOP_RULES.find((one) => stop.kind === `stop-${one}`);
  const heading = t("heading", {
    kind: rule ? "stop" : "pain",
    rule: rule ?? "",
    pain: pain === null ? "none" : String(pain),
  });
  const dose = name?.prescription.dose;
  const limited = name && {
    kind: name.prescription.kind,
    painLimit: (dose && "painLimit" in dose ? dose.painLimit : null) ?? null,
  };
  const place = body.painPlace ?? null;
  const settled = body.settled === undefined ? "none" : body.settled ? "yes" : "no";
  const last = stop.repeats.at(-1);
  return (
    <section aria-labelledby="stop" className="rounded-lg bg-surface p-5 ring ring-line">
      <h2 id="stop" className="flex items-center gap-2 font-semibold text-lg">
        <SeverityGlyph severity="red" size={18} decorative />
        {heading}
      </h2>
      <p className="mt-1 text-ink-2">
        <b className="font-semibold text-ink">{called}</b>
        {name && (
          <>
            , <PrescriptionDoseWords prescription={name.prescription} />
          </>
        )}
        {plan && (
          <span className="text-ink-3"> · {t("context", { plan: plan.name, number: plan.number })}</span>
        )}
      </p>
      <p className="text-ink-3">
        {t("told", { stopped: when(stop.stoppedAt), listed: when(stop.listedAt) })}
      </p>
      <dl className="mt-4 grid grid-cols-3 gap-4 border-line border-y py-3">
        <Fact term={common("pain")} value={pain === null ? "–" : String(pain)} unit={metrics("ofTen")}>
          {limited
            ? t("limit", { limit: painLimit(limited, place, null), place: t(`place.${place ?? "none"}`) })
            : t(`place.${place ?? "none"}`)}
        </Fact>
        <Fact term={t("after")} value={String(body.sets.length)}>
          {t("sets", { sets: body.sets.length })}
        </Fact>
        <Fact term={t("settled")} value={t(`settledWas.${settled}`)} />
      </dl>
      {body.load && (
        <p className="mt-3 text-pretty">{why("loadUsed", { load: words([loadPart(body.load)]) })}</p>
      )}
      {body.note && (
        <p className="mt-3 text-pretty">
          {common("quoted", { note: body.note })} <AnswerNote patientId={patient.id} logId={stop.logId} />
        </p>
      )}
      {last && (
        <p className="mt-3 text-pretty font-semibold">
          {t("repeats", { count: stop.repeats.length, last: when(last) })}
        </p>
      )}
      {(undone || (rule && body.stopRule !== rule)) && (
        <p className="mt-3 text-pretty font-semibold">{t("undone")}</p>
      )}
      <LegCourse series={series} stoppedAt={stop.stoppedAt} />
    </section>
  );
}

type FactProps = { term: string; value: string; unit?: string; children?: ReactNode };

function Fact({ term, value, unit, children }: FactProps) {
  return (
    <div>
      <dt className="text-ink-3 text-xs">{term}</dt>
      <dd>
        <b className="font-semibold text-2xl tabular-nums">{value}</b>{" "}
        {unit && <span className="text-ink-2">{unit}</span>}
        <span className="block text-ink-2">{children}</span>
      </dd>
    </div>
  );
}
