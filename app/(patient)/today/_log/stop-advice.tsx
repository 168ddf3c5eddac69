"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import type { StopRule } from "@/lib/dose-logs/vocabulary";
import { CalmCard } from "../../_components/calm-card";
import { EmergencyCard } from "../../_components/emergency-card";
import { type AdviceGiven, type CalmRule, RuleWords } from "../../_components/rule-words";
import type { Sending } from "../../_components/use-log";
import { AskButton } from "../../_wrong/ask-button";
import { CallClinic } from "../../_wrong/call";
import { useFocusedTitle } from "./stop-choice";
import { Told } from "./told";

/** A red flag and a failing heart or breath are emergencies; the others are the clinic's. */
export const isEmergency = (rule: StopRule): rule is "S0" | "S5" => rule === "S0" || rule === "S5";

type Props = AdviceGiven & {
  rule: StopRule;
  /** It also hurt so much that the exercises of this day are over. */
  noMore: boolean;
  sending: Sending;
  onRetry: () => void;
  onMistake: () => void;
};

/** What to do now, first; then who has been told. */
export function StopAdvice(props: Props) {
  return isEmergency(props.rule) ? (
    <EmergencyAdvice {...props} rule={props.rule} />
  ) : (
    <CalmAdvice {...props} rule={props.rule as CalmRule} />
  );
}

function EmergencyAdvice({
  rule,
  emergencyNumber: number,
  therapist,
  sending,
  onRetry,
  onMistake,
}: Props & { rule: "S0" | "S5" }) {
  const t = useTranslations("today.advice");
  const title = useFocusedTitle();
  return (
    <div className="grid gap-4">
      <EmergencyCard
        title={number ? t("emergency", { number }) : t("emergencyNoNumber")}
        titleRef={title}
        number={number}
      >
        <p className="text-pretty">{t(rule)}</p>
      </EmergencyCard>
      <section className="rounded-xl bg-surface p-4 ring ring-line dark:ring-0">
        <h2 className="font-[640] text-xl">{t("say")}</h2>
        <p className="mt-2 text-pretty border-line-strong border-s-4 ps-3">
          {t(rule === "S0" ? "sayS0" : "sayS5")}
        </p>
      </section>
      {/* What has not settled by then is a warning sign of its own (`evidence.md` section 2). */}
      {rule === "S5" && (
        <AskButton occasion="stop" form="breath">
          {t("stillS5")}
        </AskButton>
      )}
      <Told alerting sending={sending} therapist={therapist} onRetry={onRetry} />
      <Button variant="quiet" onClick={onMistake}>
        {t("mistake")}
      </Button>
    </div>
  );
}

/** What the clinic wants to hear of the same day. */
const CALLS: readonly CalmRule[] = ["S3", "S4"];

function CalmAdvice(props: Props & { rule: CalmRule }) {
  const { rule, noMore, sending, therapist, onRetry, onMistake } = props;
  const pain = useTranslations("today.pain");
  const t = useTranslations("today.advice");
  const title = useFocusedTitle();
  return (
    <div className="grid gap-4">
      <CalmCard title={t("good")} titleRef={title}>
        <p className="text-pretty">{t("rest")}</p>
        <RuleWords rule={rule} given={props} />
        {noMore && <p className="text-pretty font-[620]">{t("noMore")}</p>}
        <p className="text-pretty text-ink-2">{pain("never")}</p>
      </CalmCard>
      {CALLS.includes(rule) && <CallClinic />}
      <Told alerting sending={sending} therapist={therapist} onRetry={onRetry} />
      <Button variant="quiet" onClick={onMistake}>
        {t("mistake")}
      </Button>
    </div>
  );
}
