import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { asPatient } from "@/lib/auth/gates";
import { getBodyChart, getContacts } from "@/lib/body-charts/queries";
import { bodyChartId } from "@/lib/ids";
import { ChartBar } from "../_components/chart-bar";
import { DownAdvice } from "./_components/down-advice";
import { FurthestResult } from "./_components/furthest-result";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("bodyChart"))("resultTitle") };
}

const asked = z.object({ step: z.literal("2").optional().catch(undefined) });

type Props = {
  params: Promise<{ chart: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** How far it reaches and where it reached before; where it moved down, what to do comes next. */
export default async function ChartResultPage({ params, searchParams }: Props) {
  const id = bodyChartId.safeParse((await params).chart);
  if (!id.success) notFound();
  const { step } = asked.parse(await searchParams);
  const found = await asPatient(async (db) => {
    const read = await getBodyChart(db, db.actor.patientId, id.data);
    const contacts = await getContacts(db);
    return read && contacts && { read, contacts };
  });
  if (!found) notFound();
  const t = await getTranslations("bodyChart");
  const { read, contacts } = found;
  return (
    <div data-full-screen="" className="flex flex-1 flex-col">
      {step && read.chart.moved === "down" ? (
        <>
          <ChartBar href={`/body-chart/${id.data}`} label={t("toPicture")} />
          <DownAdvice contacts={contacts} />
        </>
      ) : (
        <>
          <ChartBar href="/body-chart" label={t("change")} />
          <FurthestResult read={read} contacts={contacts} />
        </>
      )}
    </div>
  );
}
