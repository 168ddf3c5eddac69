import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { z } from "zod";
import { Messages } from "@/app/_i18n/messages";
import type { HeldStop } from "@/lib/alerts/holds/queries";
import { getStanding, type Standing } from "@/lib/deliveries/standing/queries";
import { asPatient } from "@/lib/gates/gates";
import { uuid } from "@/lib/ids";
import { painRuleOf } from "@/lib/today/pain-rule";
import { getToday, type Today } from "@/lib/today/queries";
import { type Turn, turnOf } from "@/lib/today/turn";
import { firstName } from "../../_components/prescription-name";
import { dayHref, holdHref, moreHref } from "../_components/entry-href";
import { StartedPart } from "../_components/started-part";
import { ExerciseLog } from "../_log/exercise-log";
import { AnswerLog } from "./_components/answer-log";
import { CardLog } from "./_components/card-log";
import { HoldPage } from "./_components/hold-page";
import { TurnHead } from "./_components/turn-head";

export async function generateMetadata(): Promise<Metadata> {
  const common = await getTranslations("common");
  return { title: common("today") };
}

const asked = z.object({
  entry: uuid,
  day: z.iso.date().optional(),
  slot: z.coerce.number().int().min(1).max(12).optional(),
  log: uuid.optional(),
  more: z.literal("1").optional(),
  hold: z.literal("1").optional(),
});

type Props = {
  params: Promise<{ entry: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** One turn of a day: how to do it, how it went, and putting it right. */
export default async function TurnPage({ params, searchParams }: Props) {
  const question = asked.safeParse({ ...(await searchParams), ...(await params) });
  if (!question.success) notFound();
  const { entry: prescriptionId, day, slot, log: logId, more, hold } = question.data;
  const { today, held } = await asPatient(async (db) => {
    const today = await getToday(db);
    const stop = hold && today?.heldStops.find((one) => one.prescriptionId === prescriptionId);
    return { today, held: stop ? { stop, standing: await getStanding(db, stop.alertId) } : null };
  });
  if (today && hold) return <Held today={today} prescriptionId={prescriptionId} held={held} />;
  const turn =
    today &&
    turnOf(today, { prescriptionId, date: day ?? today.date, slot, logId, more: more !== undefined });
  if (!turn) {
    if (!today?.prescriptions.some((one) => one.id === prescriptionId)) notFound();
    // A stop that was taken back stays on hold until a clinician has looked: that is what stands here now.
    if (today.stopped) redirect("/today");
    if (today.heldStops.some((one) => one.prescriptionId === prescriptionId))
      redirect(holdHref(prescriptionId, today.date));
    notFound();
  }
  return (
    <Messages only={["today"]}>
      <div data-full-screen="" className="flex flex-1 flex-col">
        <StartedPart began={turn.date === today.date ? today.began : null} readAt={today.readAt}>
          <TurnBody key={more ?? "one"} today={today} turn={turn} />
        </StartedPart>
      </div>
    </Messages>
  );
}

type HeldProps = {
  today: Today;
  prescriptionId: string;
  held: { stop: HeldStop; standing: Standing | null } | null;
};

function Held({ today, prescriptionId, held }: HeldProps) {
  const item = today.prescriptions.find((one) => one.id === prescriptionId);
  // Decided in the meantime, or never held: there is nothing to wait for.
  if (!item || !held) redirect("/today");
  return (
    <div data-full-screen="" className="flex flex-1 flex-col">
      <HoldPage today={today} item={item} {...held} />
    </div>
  );
}

async function TurnBody({ today, turn }: { today: Today; turn: Turn }) {
  const t = await getTranslations("today");
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
          <p className="grow pt-4 pb-6 text-pretty whitespace-pre-line">{item.dose.text}</p>
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
