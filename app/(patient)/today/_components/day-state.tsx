import { CircleCheck, CirclePause, Clock, Leaf } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { LinkButton } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/states";
import type { Arranged } from "@/lib/today/arrange";
import { PART_BEGINS } from "@/lib/today/part-of-day";
import type { Today } from "@/lib/today/queries";
import { NoPlanState } from "../../_components/no-plan-state";
import { firstName } from "../../_components/prescription-name";

/** Why there is nothing to do today, and when that changes; null on an ordinary day. */
export function OffState({ today }: { today: Today }) {
  const t = useTranslations("today.state");
  const pauseWords = useTranslations("pause");
  const format = useFormatter();
  const state = today.days.find((day) => day.when === "today")?.state;
  const therapist = firstName(today.therapist);
  const day = (date: string) => format.dateTime(dayAsDate(date), "dayLong");
  if (state === "paused") {
    const pause = today.pauses.find((one) => one.from <= today.date);
    return (
      <EmptyState
        icon={<CirclePause />}
        title={t("paused")}
        text={pause && t("pausedText", { day: day(pause.to) })}
        action={pause?.author === "patient" && <LinkButton href="/me">{pauseWords("end")}</LinkButton>}
      />
    );
  }
  if (state === "excused")
    return <EmptyState icon={<Leaf />} title={t("excused")} text={t("excusedText", { therapist })} />;
  // What stopped the patient stands above, with what to do.
  if (state === "locked") return null;
  // What begins within the week can be looked at already.
  return (
    <NoPlanState
      today={today}
      action={today.nextPlan && <LinkButton href="/plan">{t("seePlan")}</LinkButton>}
    />
  );
}

/** On a day with a plan: what to say where the present part asks for nothing, or for nothing more. */
export function QuietState({ arranged }: { arranged: Arranged }) {
  const t = useTranslations("today.state");
  const { past, present, later, anytime, judged } = arranged;
  const isOpen = (parts: Arranged["later"]) => parts.some((part) => part.done < part.due);
  const next = later.find((part) => part.done < part.due);
  const asked = past.length + later.length > 0 || present !== null;
  if (next) {
    if (present && present.done < present.due) return null;
    const time = `${PART_BEGINS[next.part]}:00`;
    const title = present ? t("allDonePart") : t("quietUntil", { part: next.part });
    const text = present ? t("next", { part: next.part, time }) : t("quietUntilText", { time });
    return (
      <EmptyState
        icon={present ? <CircleCheck className="text-good" /> : <Clock />}
        title={title}
        text={text}
      />
    );
  }
  // The day is asked about below.
  if (judged.some((entry) => entry.log === null)) return null;
  if (asked && !isOpen(past) && !(present && present.done < present.due))
    return (
      <EmptyState icon={<CircleCheck className="text-good" />} title={t("allDone")} text={t("allDoneText")} />
    );
  if (present || asked) return null;
  return (
    <EmptyState
      icon={<Leaf />}
      title={t("quiet")}
      text={t(anytime.length > 0 ? "quietAnytime" : "quietText")}
    />
  );
}
