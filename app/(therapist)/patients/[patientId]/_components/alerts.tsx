import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { sentence } from "@/app/_shared/sentence";
import { SeverityGlyph } from "@/app/_shared/severity";
import { Banner } from "@/app/_ui/banner";
import { isRedFlag } from "@/lib/alerts/vocabulary";
import { mayBeKnown } from "@/lib/body-charts/alerts";
import { alertReasons } from "@/lib/caseload/reasons";
import type { Ladder } from "@/lib/deliveries/lists/queries";
import type { Chart, ChartAlert } from "@/lib/record/queries";
import { isGrave } from "../../../_components/reason-glyph";
import { ReasonWords } from "../../../_components/reason-words";
import { usePrescriptionName } from "../../../_components/why/prescription-strips";
import { Acknowledge, AcknowledgeWithReason, DecideStop } from "./acknowledge";
import { isCaution } from "./cautions";
import { UrgentLetter } from "./letters/urgent-letter";
import { RecordKnown } from "./record-known";
import { useSignsWords } from "./signs-words";
import { WhoWasTold } from "./who-was-told";

/** What it is about: the exercises, the condition, the day, the pain, and what the patient wrote. */
function About({ alert, chart }: { alert: ChartAlert; chart: Chart }) {
  const t = useTranslations("patient.alerts");
  const common = useTranslations("common");
  const conditions = useTranslations("kinds.caution");
  const format = useFormatter();
  const nameOf = usePrescriptionName();
  const bodyCharts = useTranslations("bodyCharts");
  const signsOf = useSignsWords();
  const questions = useTranslations("redFlags");
  const { code, prescriptionIds, log, moved, flags } = alert.about;
  const named = prescriptionIds.map((id) => nameOf(chart.names.find((n) => n.prescription.id === id)));
  const subjects = [
    ...(code && isCaution(code) ? [conditions(code)] : []),
    ...named.filter(Boolean),
    ...(log ? [format.dateTime(dayAsDate(log.localDate), "day")] : []),
  ];
  const words = [
    subjects.length > 0 && t("about", { names: subjects.join(", ") }),
    flags &&
      t(`${flags.examined ? "found" : "flags"}.${flags.urgency}`, {
        signs: format.list(
          flags.flags.map((flag) => questions(`question.${flag}.label`)),
          { type: "unit" },
        ),
      }),
    moved &&
      bodyCharts("alert", { from: bodyCharts(`lower.${moved.from}`), to: bodyCharts(`lower.${moved.to}`) }),
    signsOf(alert),
    log?.pain !== undefined && t("pain", { pain: log.pain, place: log.painPlace ?? "none" }),
    log?.note && sentence(common("quoted", { note: log.note })),
  ];
  const whenOf = (at: string) => format.dateTime(new Date(at), "dayTime", { timeZone: chart.zone });
  const { takenBack, helper } = alert;
  return (
    <>
      {words.filter(Boolean).join(" ")}{" "}
      {helper && <b className="font-semibold">{t("helper", { name: helper })} </b>}
      {takenBack && (
        <span className="font-semibold">
          {t("takenBack", { by: takenBack.by, when: whenOf(takenBack.at) })}{" "}
        </span>
      )}
      <span className="text-ink-3">{t("waiting", { when: whenOf(alert.at) })}</span>
    </>
  );
}

/** Everything that nobody has acknowledged yet, the newest first, above everything else. */
export function Alerts({ chart, ladders }: { chart: Chart; ladders: ReadonlyMap<string, Ladder> }) {
  const t = useTranslations("patient.alerts");
  const signsOf = useSignsWords();
  // What the patient asked for is answered, below.
  const alerts = chart.alerts.filter(({ kind }) => kind !== "correction-asked");
  if (alerts.length === 0) return null;
  return (
    <section id="alerts" aria-label={t("title")} className="flex scroll-mt-16 flex-col gap-2">
      {alerts.map((alert, index) => {
        const [reason] = alertReasons([alert.kind]);
        const ladder = ladders.get(alert.id);
        return (
          <div key={alert.id} className="grid gap-1">
            <Banner
              tone="low"
              icon={<SeverityGlyph severity={isGrave(alert.kind) ? "stop" : "red"} size={18} decorative />}
              title={reason && <ReasonWords reason={reason} />}
              actions={
                chart.allowed.prescribe && (
                  <span className="print:hidden">
                    {alert.about.decides ? (
                      <DecideStop href={`/patients/${chart.id}/decision/${alert.id}`} first={index === 0} />
                    ) : isRedFlag(alert.kind) ? (
                      <span className="flex flex-wrap justify-end gap-1">
                        <UrgentLetter patientId={chart.id} alertId={alert.id} />
                        <AcknowledgeWithReason
                          alertId={alert.id}
                          first={index === 0}
                          title={reason && <ReasonWords reason={reason} />}
                          about={<About alert={alert} chart={chart} />}
                        />
                      </span>
                    ) : (
                      <span className="flex flex-wrap justify-end gap-1">
                        {mayBeKnown(alert.kind) && (
                          <RecordKnown alertId={alert.id} signs={signsOf(alert) ?? ""} />
                        )}
                        <Acknowledge alertId={alert.id} first={index === 0} />
                      </span>
                    )}
                  </span>
                )
              }
            >
              <About alert={alert} chart={chart} />
            </Banner>
            {ladder && <WhoWasTold ladder={ladder} zone={chart.zone} />}
          </div>
        );
      })}
    </section>
  );
}
