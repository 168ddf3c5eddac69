import { useFormatter, useTranslations } from "next-intl";
import type { PastAlert } from "@/lib/alerts/queries";
import { isRedFlag } from "@/lib/alerts/vocabulary";
import { alertReasons } from "@/lib/caseload/reasons";
import type { Chart } from "@/lib/record/queries";
import { ReasonWords } from "../../../_components/reason-words";
import { UrgentLetter } from "./letters/urgent-letter";
import { Panel } from "./panel";

function Line({ alert, chart }: { alert: PastAlert; chart: Chart }) {
  const t = useTranslations("patient.pastAlerts");
  const alerts = useTranslations("patient.alerts");
  const format = useFormatter();
  const { id, kind, at, takenBack, seenAt, seenBy, note, examined, informed } = alert;
  const [reason] = alertReasons([kind]);
  const whenOf = (instant: string) => format.dateTime(new Date(instant), "dayTime", { timeZone: chart.zone });
  const seen = { raised: whenOf(at), when: whenOf(seenAt) };
  return (
    <li className="border-line py-2 not-first:border-t">
      <p className="text-pretty font-semibold">{reason && <ReasonWords reason={reason} />}</p>
      {takenBack && (
        <p className="text-pretty text-ink-2">
          {alerts("takenBack", { by: takenBack.by, when: whenOf(takenBack.at) })}
        </p>
      )}
      {examined && <p className="text-pretty text-ink-2">{t("examined", { examined })}</p>}
      {informed && <p className="text-pretty text-ink-2">{t("informed", { informed })}</p>}
      {note && <p className="text-pretty text-ink-2">{note}</p>}
      <p className="text-pretty text-ink-3 text-xs">
        {seenBy ? t("seen", { ...seen, by: seenBy }) : t("seenOnly", seen)}
      </p>
      {isRedFlag(kind) && chart.allowed.prescribe && (
        <div className="mt-1 print:hidden">
          <UrgentLetter patientId={chart.id} alertId={id} />
        </div>
      )}
    </li>
  );
}

/** The last alerts somebody looked at: who, when, and why a red flag was unlocked. */
export function PastAlertsCard({ chart }: { chart: Chart }) {
  const t = useTranslations("patient.pastAlerts");
  return (
    <Panel title={t("title")}>
      {chart.pastAlerts.length === 0 ? (
        <p className="text-ink-3">{t("none")}</p>
      ) : (
        <ul>
          {chart.pastAlerts.map((alert) => (
            <Line key={alert.id} alert={alert} chart={chart} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
