import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { painRuleOf } from "@/lib/today/pain-rule";
import type { Today } from "@/lib/today/queries";
import type { Turn } from "@/lib/today/turn";
import { CardLink } from "../../../_components/card-link";
import { firstName } from "../../../_components/prescription-name";
import { dayHref, moreHref } from "../../_components/entry-href";
import { ExerciseLog } from "../../_log/exercise-log";
import { AnswerLog } from "./answer-log";
import { CardLog } from "./card-log";
import { TurnHead } from "./turn-head";

/** One session of a day: how to do it, how it went, and putting it right; with or without a network. */
export function TurnBody({ today, turn }: { today: Today; turn: Turn }) {
  const t = useTranslations("today");
  const { item, date, slot, log } = turn;
  const backHref = dayHref(date, today.date);
  const head: ReactNode = <TurnHead today={today} turn={turn} backHref={backHref} />;
  const common = {
    place: { prescriptionId: item.id, localDate: date, slot },
    stored: log && { id: log.id, body: log.body },
    backHref,
  };
  if (log && log.source !== "patient")
    return (
      <>
        {head}
        <p className="mt-5 rounded-lg bg-thumb p-3 text-pretty">{t("log.byClinic")}</p>
      </>
    );
  switch (item.kind) {
    case "education":
      return (
        <>
          {head}
          <div className="grow pt-4 pb-6">
            <p className="text-pretty whitespace-pre-line">{item.dose.text}</p>
            {item.dose.slug && <CardLink slug={item.dose.slug} />}
          </div>
          <CardLog {...common} />
        </>
      );
    case "medication":
    case "sitting-limit":
    case "walking-breaks": {
      const question =
        item.kind === "medication" ? "taken" : item.kind === "sitting-limit" ? "within" : "count";
      return (
        <>
          {head}
          <AnswerLog {...common} question={question} />
        </>
      );
    }
    default:
      return (
        <ExerciseLog
          {...common}
          painRule={painRuleOf(item, date === today.date ? today.start : null)}
          dose={item.dose}
          timed={item.exercise?.timed ?? false}
          sides={item.sides}
          stops={item.exercise?.stops ?? []}
          advice={{
            therapist: firstName(today.therapist),
            clinicName: today.clinicName,
            emergencyNumber: today.emergencyNumber,
          }}
          past={date !== today.date}
          head={head}
          moreHref={turn.mayDoMore ? moreHref(item.id, date) : null}
        />
      );
  }
}
