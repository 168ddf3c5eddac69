"use client";

import { Check, Minus } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PhoneDock } from "@/app/_shared/shell/phone-dock";
import { Ring } from "@/app/_ui/ring";
import { endsTheDay, painLimit } from "@/lib/dose-logs/pain-limit";
import { REST_MS, restClock } from "@/lib/dose-logs/settling";
import type { PainRule } from "@/lib/today/pain-rule";
import { useFocusedTitle } from "./stop-choice";
import { Told } from "./told";
import type { ExerciseLogState } from "./use-exercise-log";
import { useRestLeft } from "./use-rest-left";

type Props = { state: ExerciseLogState; rule: PainRule; therapist: string };

/** Ten minutes of rest after a stop, and then whether it has settled; both may be answered before. */
export function RestStep({ state, rule, therapist }: Props) {
  const t = useTranslations("today");
  const format = useFormatter();
  const title = useFocusedTitle();
  const restFrom = state.body?.restFrom;
  const left = useRestLeft(restFrom);
  const until = restFrom && new Date(Date.parse(restFrom) + REST_MS);
  const noMore = endsTheDay(rule.kind, state.pain);
  const limit = painLimit(rule, state.painPlace, rule.start);
  return (
    <>
      <div className="grid justify-items-center gap-4 pt-6 pb-4 text-center">
        <h1
          ref={title}
          tabIndex={-1}
          className="text-balance font-[650] text-3xl tracking-[-.015em] outline-none"
        >
          {t("settle.title")}
        </h1>
        <p className="text-balance text-ink-2">{t("settle.text")}</p>
        <Ring share={left === null ? 0 : 1 - left / REST_MS} size={232}>
          <span
            className="block font-[650] text-[4.5rem] leading-none tracking-[-.02em] tabular-nums"
            role="timer"
          >
            {left === null ? "" : restClock(left)}
          </span>
          {until && left !== null && (
            <span className="text-ink-2">
              {t("settle.until", {
                time: format.dateTime(until, {
                  hour: "numeric",
                  minute: "2-digit",
                  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
                }),
              })}
            </span>
          )}
        </Ring>
        <p className="text-balance text-ink-2">{t(noMore ? "settle.noMore" : "settle.ease")}</p>
      </div>
      <div className="pb-4">
        <Told alerting={noMore} sending={state.sending} therapist={therapist} onRetry={state.retry} />
      </div>
      <PhoneDock aboveTabs={false} stays={false}>
        <h2 className="px-1 font-[640] text-xl">
          {t("settle.asked", { place: state.painPlace === "leg" ? "leg" : "other" })}
        </h2>
        <Answer
          icon={<Check className="size-6" />}
          tone="bg-good-soft text-good-ink"
          title={t("settle.yes")}
          text={noMore ? t("settle.dayOver") : t("settle.yesText", { limit })}
          onClick={() => state.saveSettled(true)}
        />
        <Answer
          icon={<Minus className="size-6" />}
          tone="bg-part-soft text-part-ink"
          title={t("settle.no")}
          text={t(noMore ? "settle.dayOver" : "settle.noText")}
          onClick={() => state.saveSettled(false)}
        />
        <p className="px-1 text-center text-ink-2 text-md">{t("settle.early")}</p>
      </PhoneDock>
    </>
  );
}

type AnswerProps = { icon: ReactNode; tone: string; title: string; text: string; onClick: () => void };

function Answer({ icon, tone, title, text, onClick }: AnswerProps) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="flex min-h-16 items-center gap-4 rounded-xl bg-surface p-3 text-start inset-ring-[1.5px] inset-ring-line-control"
    >
      <span aria-hidden="true" className={`grid size-11 flex-none place-items-center rounded-lg ${tone}`}>
        {icon}
      </span>
      <span className="min-w-0">
        <span className="block font-[620] text-lg">{title}</span>
        <span className="block text-pretty text-ink-2">{text}</span>
      </span>
    </button>
  );
}
