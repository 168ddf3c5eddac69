import { Zap } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Banner } from "@/app/_ui/banner";
import { Button } from "@/app/_ui/button";
import { RECORDABLE } from "@/lib/exercises/vocabulary";
import { PROPOSED, type Reading } from "@/lib/proposals/irritable";
import type { Chart } from "@/lib/record/queries";
import { DismissProposal } from "./condition-dialogs";
import { RecordCondition } from "./record-condition";

type Props = { proposal: Reading; chart: Chart };

/** Leg pain at rest speaks for an irritable nerve: a question to the therapist, who records it or says why not. */
export function ProposalBanner({ proposal, chart }: Props) {
  const t = useTranslations("patient.proposal");
  const labels = useTranslations("conditions");
  const format = useFormatter();
  const { source, pain, at } = proposal;
  const when = format.dateTime(new Date(at.epochMilliseconds), "dayTime", { timeZone: chart.zone });
  const found = t(`found.${source}`, { pain, when });
  return (
    <Banner
      tone="part"
      icon={<Zap />}
      title={t("title", { condition: labels(`${PROPOSED}.label`) })}
      actions={
        chart.allowed.prescribe && (
          <>
            <RecordCondition
              patientId={chart.id}
              today={chart.today}
              codes={RECORDABLE}
              filledIn={{
                code: PROPOSED,
                note: found,
                trigger: <Button size="sm">{t("accept")}</Button>,
              }}
            />
            <DismissProposal patientId={chart.id} />
          </>
        )
      }
    >
      {found} {t("text")}
    </Banner>
  );
}
