import { PersonStanding } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { LinkButton } from "@/app/_ui/button";
import { PageHeader } from "@/app/_ui/page-header";
import { EmptyState } from "@/app/_ui/states";
import { listKnown } from "@/lib/body-charts/known/queries";
import { getSeries } from "@/lib/body-charts/queries";
import { emit } from "@/lib/events/emit";
import { asStaff } from "@/lib/gates/gates";
import { patientId } from "@/lib/ids";
import { prescribingRefused, recordingRefused } from "@/lib/patients/policy";
import { getCare, getPatient } from "@/lib/patients/queries";
import { presentZone } from "@/lib/time/local-day";
import { KnownSigns } from "./_components/known-signs";
import { SeriesView } from "./_components/series-view";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("bodyCharts"))("title") };
}

/** Where a patient felt what, and how it moved over the episode. */
export default async function BodyChartsPage({ params }: { params: Promise<{ patientId: string }> }) {
  const id = patientId.safeParse((await params).patientId);
  if (!id.success) notFound();
  const found = await asStaff(async (db) => {
    const patient = await getPatient(db, id.data);
    if (!patient) return null;
    const series = await getSeries(db, id.data);
    const care = await getCare(db, id.data);
    const refused = recordingRefused(db.actor, care, db.now);
    const subjects = series?.charts.map((chart) => chart.id) ?? [];
    await emit(db, { kind: "body-chart.read", patientId: id.data, ids: subjects });
    const known = await listKnown(db, id.data);
    const mayEnd = prescribingRefused(db.actor, care, db.now) === null;
    return { patient, series, known, mayEnd, mayDraw: refused === null && patient.episode?.endDate === null };
  });
  if (!found) notFound();
  const { patient, series, known, mayEnd, mayDraw } = found;
  const t = await getTranslations("bodyCharts");
  const charts = series?.charts ?? [];
  return (
    <Messages only={["bodyChart", "bodyCharts", "places"]}>
      <PageHeader
        back={{ href: `/patients/${patient.id}`, label: `${patient.givenName} ${patient.familyName}` }}
        title={t("title")}
        meta={series && charts.length > 0 && t("meta", { count: charts.length, side: series.side })}
        actions={
          mayDraw && (
            <span className="print:hidden">
              <LinkButton href={`/patients/${patient.id}/body-charts/new`} icon={<PersonStanding />}>
                {t("draw")}
              </LinkButton>
            </span>
          )
        }
      />
      <div className="w-full max-w-[90rem] px-5 pb-3 empty:hidden">
        <KnownSigns known={known} zone={presentZone(patient.zones)} mayEnd={mayEnd} />
      </div>
      {charts.length > 0 ? (
        <SeriesView key={charts.at(-1)?.id} charts={charts} />
      ) : (
        <div className="mx-auto w-full max-w-[640px] px-5">
          <EmptyState title={t("metric.none")} text={t("noneText")} />
        </div>
      )}
    </Messages>
  );
}
