import { useFormatter, useTranslations } from "next-intl";
import { SeverityGlyph } from "@/app/_shared/severity";
import type { ReasonAction as ReasonActionName } from "@/lib/caseload/reasons";
import type { Chart } from "@/lib/record/queries";
import type { LastGap } from "@/lib/reminders/queries";
import { ReasonAction } from "../../../_components/reason-action";
import { glyphOf } from "../../../_components/reason-glyph";
import { ReasonWords } from "../../../_components/reason-words";

/** What is done somewhere else than on this page, and by whom: the plan is a clinician's. */
const IN_THE_PLAN: readonly ReasonActionName[] = ["retime-reminder", "simplify", "pacing-note"];
const ELSEWHERE: readonly ReasonActionName[] = ["call", "offer-paper"];

type Props = {
  chart: Chart;
  proposed: boolean;
  /** The last message that went out after days without a log. */
  gap: LastGap | null;
};

/** Why the patient stands on the caseload, all of it, worst first; open alerts and what is proposed have their own place. */
export function StandingReasons({ chart, proposed, gap }: Props) {
  const t = useTranslations("patient.standing");
  const format = useFormatter();
  const common = useTranslations("common");
  if (!chart.standing) return null;
  const reasons = chart.standing.flags.filter((reason) => reason.flag !== "alert");
  if (reasons.length === 0)
    return chart.alerts.length > 0 || proposed ? null : <p className="text-ink-3">{common("nothingOpen")}</p>;
  const offered = [
    ...(chart.allowed.prescribe ? IN_THE_PLAN : []),
    ...(chart.allowed.enter ? ELSEWHERE : []),
  ];
  const leads = reasons.find(({ action }) => offered.includes(action));
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <ul aria-label={t("title")} className="flex min-w-0 flex-wrap gap-x-4 gap-y-1">
        {reasons.map((reason) => (
          <li key={JSON.stringify(reason)} className="flex items-center gap-1.5">
            <SeverityGlyph severity={glyphOf(reason)} size={13} />
            <span className={reason.severity === "red" ? "font-semibold" : undefined}>
              <ReasonWords reason={reason} />
              {reason.flag === "silence" && gap && gap.date > (reason.inputs.lastLog ?? "") && (
                <span className="font-normal text-ink-2">
                  {" · "}
                  {t("written", {
                    when: format.dateTime(new Date(gap.at), "dayTime", { timeZone: chart.zone }),
                  })}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {leads && (
        <span className="print:hidden">
          <ReasonAction
            reason={leads}
            hasPlan={chart.version !== null}
            patientId={chart.id}
            phone={chart.phone}
            filled={false}
            name={`${chart.givenName} ${chart.familyName}`}
          />
        </span>
      )}
    </div>
  );
}
