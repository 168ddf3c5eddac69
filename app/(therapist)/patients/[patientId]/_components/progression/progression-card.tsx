import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { SeverityGlyph } from "@/app/_shared/severity";
import { digestOf } from "@/lib/plans/progression/proposed-plan";
import type { Progression } from "@/lib/plans/progression/queries";
import { PRESENT_RULES } from "@/lib/plans/progression/rules.data";
import { isProposed, type Trigger } from "@/lib/plans/progression/vocabulary";
import type { Chart } from "@/lib/record/queries";
import { Panel } from "../panel";
import { CriteriaList } from "./criteria-list";
import { DecideProgression } from "./decide-progression";
import { PastDecisions } from "./past-decisions";
import { ProposedChanges } from "./proposed-changes";

function TriggerLine({ trigger: { id, value, from, count, date } }: { trigger: Trigger }) {
  const t = useTranslations("progression.trigger");
  const format = useFormatter();
  const day = format.dateTime(dayAsDate(date), "day");
  return (
    <li className="flex items-start gap-2">
      <span className="mt-[3px]">
        <SeverityGlyph severity="amber" size={13} decorative />
      </span>
      <span className="text-pretty">{t(id, { value, from: from ?? 0, count, date: day })}</span>
    </li>
  );
}

type Props = { progression: Progression; chart: Chart };

/** What the rules say of the plan, on what numbers, and what a clinician decides about it. */
export function ProgressionCard({ progression, chart }: Props) {
  const t = useTranslations("progression");
  const { evaluation, proposal, decisions } = progression;
  const { outcome, criteria, gate, grounds, triggers, phase, review } = evaluation;
  const { dismissedDays, reviewDays, chairStandsUp } = PRESENT_RULES;
  return (
    <div className="max-xl:order-first">
      <Panel id="progression" title={t(`title.${outcome}`)}>
        {isProposed(outcome) ? (
          <>
            {triggers.length > 0 && (
              <ul className="mb-2 grid gap-1">
                {triggers.map((trigger) => (
                  <TriggerLine key={trigger.id} trigger={trigger} />
                ))}
              </ul>
            )}
            <ProposedChanges progression={progression} today={chart.today} />
            {review && (
              <p className="mt-2 rounded-sm bg-part-soft px-2.5 py-1.5 text-pretty">
                {t("review", { days: reviewDays })}
              </p>
            )}
            {chart.allowed.prescribe && (
              <DecideProgression
                key={`${evaluation.versionId} ${outcome}`}
                patientId={chart.id}
                versionId={evaluation.versionId}
                outcome={outcome}
                zone={chart.zone}
                shown={proposal && digestOf(proposal)}
              />
            )}
          </>
        ) : (
          <ul className="grid gap-1">
            {grounds.map((ground) => (
              <li key={ground} className="text-pretty">
                {t(`ground.${ground}`, { days: dismissedDays })}
              </li>
            ))}
          </ul>
        )}
        <CriteriaList title={t("criteria")} criteria={criteria} />
        {gate.length > 0 && <CriteriaList title={t("gate", { phase: phase + 1 })} criteria={gate} />}
        <details className="mt-3 border-line border-t pt-2">
          <summary className="cursor-pointer font-semibold">{t("rules.title")}</summary>
          <p className="mt-1 text-pretty text-ink-2">
            {t("rules.text", { edition: evaluation.rules })} {t("rules.chairStand", { needs: chairStandsUp })}
          </p>
        </details>
        <PastDecisions decisions={decisions} zone={chart.zone} />
      </Panel>
    </div>
  );
}
