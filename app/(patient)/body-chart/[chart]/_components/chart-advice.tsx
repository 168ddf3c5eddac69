import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { PhoneDock } from "@/app/_shared/shell/phone-dock";
import { LinkButton } from "@/app/_ui/button";
import type { Contacts } from "@/lib/body-charts/queries";
import { CallLink } from "../../../_components/call-link";
import { CalmCard } from "../../../_components/calm-card";
import { firstName } from "../../../_components/prescription-name";
import { RuleWords } from "../../../_components/rule-words";
import { CallClinic } from "../../../_wrong/call";

type Props = {
  rules: readonly ("S3" | "S1")[];
  /** Something was marked between the legs, so that what can't wait comes first. */
  saddle: boolean;
  contacts: Contacts;
};

/**
 * What a chart calls for: the advice of stop rule S3 for new numbness, tingling or weakness, then of S1 for symptoms
 * further down the leg. The safety net that belongs to every stop comes last: signs that are an emergency whatever else
 * is felt (S0), and those the clinic wants to hear of the same day, unless they have just been said.
 */
export function ChartAdvice({ rules, saddle, contacts }: Props) {
  const t = useTranslations("bodyChart.advice");
  const common = useTranslations("common");
  const stop = useTranslations("today.advice");
  const { clinicName: clinic, emergencyNumber: number } = contacts;
  const therapist = firstName(contacts.therapist);
  const down = rules.includes("S1");
  const now = (
    <section className="grid gap-2.5 rounded-xl bg-part-soft p-4">
      {!saddle && <h2 className="font-[640] text-xl">{t("watch")}</h2>}
      {!rules.includes("S3") && <p className="text-pretty">{t("callClinic", { clinic })}</p>}
      {saddle && <p className="text-pretty font-[620]">{t("saddle")}</p>}
      <p className="text-pretty">{number ? t("emergency", { number }) : t("emergencyNoNumber")}</p>
      {number && (
        <CallLink urgent number={number} variant="default" size="lg">
          {common("call", { number })}
        </CallLink>
      )}
    </section>
  );
  return (
    <>
      <div className="grid gap-4 pb-4">
        {saddle && now}
        <CalmCard title={t("title")}>
          {rules.includes("S3") && <RuleWords rule="S3" given={{ ...contacts, therapist }} />}
          <p className="text-pretty">{down ? t("rest") : stop("rest")}</p>
          {down && <p className="text-pretty text-ink-2">{t("leaveOut", { therapist })}</p>}
        </CalmCard>
        <p
          role="status"
          className="flex items-center gap-3 rounded-xl bg-surface p-4 font-[620] ring ring-line dark:ring-0"
        >
          <Check aria-hidden="true" className="size-6 flex-none text-good" />
          {common("nowOnList", { therapist })}
        </p>
        {rules.includes("S3") && <CallClinic />}
        {!saddle && now}
      </div>
      <PhoneDock aboveTabs={false}>
        <LinkButton href="/today" variant="filled" size="phone">
          {common("backToToday")}
        </LinkButton>
      </PhoneDock>
    </>
  );
}
