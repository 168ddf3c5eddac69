import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { PageHeader } from "@/app/_ui/page-header";
import { EmptyState } from "@/app/_ui/states";
import { asPhone } from "@/lib/gates/gates";
import { listNamedPrescriptions } from "@/lib/plans/queries";
import { getProgress, getToday } from "@/lib/today/queries";
import { firstName } from "../../_components/prescription-name";
import { Apart, Changes, EachExercise } from "./_components/apart";
import { Calendar } from "./_components/calendar";
import { DayList } from "./_components/day-list";
import { FigureCard } from "./_components/figure-card";
import { plainNames } from "./_components/plain-names";
import { TrendCard } from "./_components/trend-card";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("progress");
  return { title: t("whyTitle") };
}

const asked = z.object({ day: z.iso.date().optional().catch(undefined) });

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The figure the therapist sees, and every turn behind it. */
export default async function WhyPage({ searchParams }: Props) {
  const { day: wanted } = asked.parse(await searchParams);
  const loaded = await asPhone(async (db) => {
    const progress = await getProgress(db);
    const today = await getToday(db);
    if (!progress || !today) return null;
    const ids = [...progress.why.occurrences, ...progress.why.extras].map((one) => one.prescriptionId);
    return { ...progress, today, names: await listNamedPrescriptions(db, db.actor.patientId, ids) };
  });
  if (!loaded) notFound();
  const { why, trend, streak, today, names } = loaded;
  const t = await getTranslations("progress");
  const nameOf = plainNames(names, await getLocale());
  const day = why.days.find((one) => one.date === (wanted ?? why.asOf));
  const { exercise } = why.figures;
  const begun = why.days.some((one) => one.state !== "no-plan");
  return (
    <div className="flex flex-col gap-4 pt-3 pb-8">
      <PageHeader title={t("whyTitle")} back={{ href: "/progress", label: t("title") }} />
      {begun ? (
        <>
          <FigureCard why={why} streak={streak} therapist={firstName(today.therapist)} today={today.date} />
          <TrendCard trend={trend} asOf={why.asOf} provisional={exercise.provisional} />
          <Calendar why={why} selected={day?.date ?? null} />
          {day && <DayList why={why} day={day} nameOf={nameOf} openDays={today.days} />}
          <Apart figures={why.figures} />
          <EachExercise figures={why.figures} nameOf={nameOf} />
          <Changes why={why} nameOf={nameOf} />
        </>
      ) : (
        <EmptyState title={t("none")} text={t("noneText")} />
      )}
    </div>
  );
}
