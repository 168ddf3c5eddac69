import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { PageHeader } from "@/app/_ui/page-header";
import { EmptyState } from "@/app/_ui/states";
import { getMorningHour } from "@/lib/checkins/queries";
import { getStanding } from "@/lib/deliveries/standing/queries";
import { asPhone } from "@/lib/gates/gates";
import { listMeasureRows } from "@/lib/measures/queries";
import { getZones } from "@/lib/patients/queries";
import { getRecovery } from "@/lib/recovery/queries";
import { areAsked } from "@/lib/today/checkins";
import { getToday } from "@/lib/today/queries";
import { ChartLink } from "../_components/chart-link";
import { GoalsCard } from "./_components/goals-card";
import { MeasuresCard } from "./_components/measures-card";
import { Milestones } from "./_components/milestones";
import { PlanCard } from "./_components/plan-card";
import { RecoveryCard } from "./_components/recovery-card";
import { Stretches } from "./_components/stretches";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("progress");
  return { title: t("title") };
}

const query = z.object({ day: z.iso.date().optional().catch(undefined) });

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Whether it gets better, first of all; then how much of the plan was done, which leads to each day of it. */
export default async function ProgressPage({ searchParams }: Props) {
  const { day } = query.parse(await searchParams);
  // Where a day stood before, for whoever kept its address.
  if (day) redirect(`/progress/why?${new URLSearchParams({ day })}#day`);
  const loaded = await asPhone(async (db) => {
    const today = await getToday(db);
    if (!today) return null;
    const present = { today: today.date, locked: today.stopped !== null };
    const recovery = await getRecovery(db, db.actor.patientId, present);
    const zones = await getZones(db, db.actor.patientId);
    const rows = await listMeasureRows(db, db.actor.patientId, { zones, today: today.date, goals: [] });
    const morning = (await getMorningHour(db, db.actor.patientId)) !== null;
    return {
      today,
      recovery,
      rows,
      morning,
      standing: await getStanding(db),
      own: db.actor.kind === "patient",
    };
  });
  if (!loaded) notFound();
  const { today, recovery, rows, morning, standing, own } = loaded;
  const t = await getTranslations("progress");
  const asked = areAsked(today);
  const writes = today.consent.withheld !== "logging" && today.noPlan?.reason !== "care-ended";
  return (
    <div className="flex flex-col gap-4 pt-3 pb-8">
      <PageHeader title={t("title")} />
      {recovery ? (
        <>
          <RecoveryCard
            recovery={recovery}
            standing={standing}
            locked={today.stopped !== null}
            {...{ asked, morning, writes }}
          />
          {writes && <ChartLink last={recovery.charts.at(-1) ?? null} today={today.date} />}
          <Milestones milestones={recovery.milestones} />
          <Stretches recovery={recovery} asked={asked} />
          <GoalsCard recovery={recovery} asked={asked} open={writes && own} />
          <MeasuresCard rows={rows} />
          {today.figure && <PlanCard figure={today.figure} />}
        </>
      ) : (
        <EmptyState title={t("none")} text={t("noneText")} />
      )}
    </div>
  );
}
