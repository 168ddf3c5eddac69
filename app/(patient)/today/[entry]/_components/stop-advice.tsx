"use client";

import { HeartHandshake, PhoneCall } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button, buttonClass } from "@/app/_ui/button";
import { raisesAlert } from "@/lib/dose-logs/alerts";
import type { StopRule } from "@/lib/dose-logs/schema";
import { type AdviceGiven, type CalmRule, RuleWords } from "../../../_components/rule-words";
import type { Sending } from "../../../_components/use-log";
import { useFocusedTitle } from "./stop-choice";
import { Told } from "./told";

/** A red flag and a failing heart or breath are emergencies; the others are the clinic's. */
export const isEmergency = (rule: StopRule): rule is "S0" | "S5" => rule === "S0" || rule === "S5";

type Props = AdviceGiven & { rule: StopRule; sending: Sending; onRetry: () => void; onMistake: () => void };

/** What to do now, first; then who has been told. */
export function StopAdvice(props: Props) {
  return isEmergency(props.rule) ? (
    <EmergencyAdvice {...props} rule={props.rule} />
  ) : (
    <CalmAdvice {...props} rule={props.rule} />
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
      <section className="grid gap-4 rounded-xl bg-low-soft p-5">
        <span aria-hidden="true" className="grid size-14 place-items-center rounded-full bg-low text-on-low">
          <PhoneCall className="size-7" />
        </span>
        <h1
          ref={title}
          tabIndex={-1}
          className="text-balance font-[650] text-4xl tracking-[-.015em] outline-none"
        >
          {number ? t("emergency", { number }) : t("emergencyNoNumber")}
        </h1>
        <p className="text-pretty">{t(rule)}</p>
        {number && (
          <a href={`tel:${number}`} className={buttonClass("danger", "phone")}>
            <PhoneCall aria-hidden="true" />
            {t("call", { number })}
          </a>
        )}
      </section>
      <section className="rounded-xl bg-surface p-4 ring ring-line dark:ring-0">
        <h2 className="font-[640] text-xl">{t("say")}</h2>
        <p className="mt-2 text-pretty border-line-strong border-s-4 ps-3">
          {t(rule === "S0" ? "sayS0" : "sayS5")}
        </p>
      </section>
      <Told rule={rule} sending={sending} therapist={therapist} onRetry={onRetry} />
      <Button variant="quiet" onClick={onMistake}>
        {t("mistake")}
      </Button>
    </div>
  );
}

function CalmAdvice(props: Props & { rule: CalmRule }) {
  const { rule, therapist, sending, onRetry, onMistake } = props;
  const t = useTranslations("today.advice");
  const title = useFocusedTitle();
  return (
    <div className="grid gap-4">
      <section className="grid gap-3 rounded-xl bg-surface p-5 ring ring-line dark:ring-0">
        <span
          aria-hidden="true"
          className="grid size-14 place-items-center rounded-full bg-good-soft text-good-ink"
        >
          <HeartHandshake className="size-7" />
        </span>
        <h1
          ref={title}
          tabIndex={-1}
          className="text-balance font-[650] text-3xl tracking-[-.015em] outline-none"
        >
          {t("good")}
        </h1>
        <p className="text-pretty">{t(raisesAlert(rule) ? "rest" : "restOnly", { therapist })}</p>
        <RuleWords rule={rule} given={props} />
      </section>
      <Told rule={rule} sending={sending} therapist={therapist} onRetry={onRetry} />
      <Button variant="quiet" onClick={onMistake}>
        {t("mistake")}
      </Button>
    </div>
  );
}
