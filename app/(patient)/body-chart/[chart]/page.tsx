import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { isSaddle } from "@/lib/body/places";
import { rulesOf } from "@/lib/body-charts/alerts";
import { getBodyChart, getContacts } from "@/lib/body-charts/queries";
import { asPhone } from "@/lib/gates/gates";
import { bodyChartId } from "@/lib/ids";
import { getZones } from "@/lib/patients/queries";
import { getDueScreening } from "@/lib/screenings/queries";
import { localDateAt } from "@/lib/time/local-day";
import { AskAtOnce } from "../../_wrong/ask-at-once";
import { ChartBar } from "../_components/chart-bar";
import { ChartAdvice } from "./_components/chart-advice";
import { FurthestResult } from "./_components/furthest-result";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("bodyChart"))("resultTitle") };
}

const asked = z.object({ step: z.literal("2").optional().catch(undefined) });

type Props = {
  params: Promise<{ chart: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** How far it reaches and where it reached before; where it moved down or something is new, what to do comes next. */
export default async function ChartResultPage({ params, searchParams }: Props) {
  const id = bodyChartId.safeParse((await params).chart);
  if (!id.success) notFound();
  const { step } = asked.parse(await searchParams);
  const found = await asPhone(async (db) => {
    const read = await getBodyChart(db, db.actor.patientId, id.data);
    const contacts = await getContacts(db);
    const zones = await getZones(db, db.actor.patientId);
    const asked = await getDueScreening(db, db.actor.patientId, localDateAt(zones, db.now));
    return read && contacts && { read, contacts, asked };
  });
  if (!found) notFound();
  const t = await getTranslations("bodyChart");
  const { read, contacts, asked: due } = found;
  const rules = rulesOf(read.chart);
  const warns = read.warnings.some(({ kind }) => kind !== "other-leg");
  return (
    <div data-full-screen="" className="flex flex-1 flex-col">
      {due && warns && ["stop", "intake"].includes(due.occasion) && <AskAtOnce asked={due} />}
      {step && rules.length > 0 ? (
        <>
          <ChartBar href={`/body-chart/${id.data}`} label={t("toPicture")} />
          <ChartAdvice
            rules={rules}
            saddle={read.chart.marks.some(({ place }) => isSaddle(place))}
            contacts={contacts}
          />
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
