import { Stethoscope } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/app/_ui/button";
import { PageHeader } from "@/app/_ui/page-header";
import { EmptyState } from "@/app/_ui/states";
import { getAssessmentPage, isConcluded } from "@/lib/assessments/queries";
import { assessmentFilter } from "@/lib/assessments/schema";
import { emit } from "@/lib/events/emit";
import { asStaff } from "@/lib/gates/gates";
import { patientId } from "@/lib/ids";
import { prescribingRefused } from "@/lib/patients/policy";
import { getCare, getPatient } from "@/lib/patients/queries";
import { dayStart, localDateAt, presentZone } from "@/lib/time/local-day";
import { AssessmentList } from "./_components/assessment-list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("assessment"))("all") };
}

type Props = {
  params: Promise<{ patientId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** What was concluded, the latest first, what nobody can finish any more, and the way to the next one. */
export default async function AssessmentsPage({ params, searchParams }: Props) {
  const id = patientId.safeParse((await params).patientId);
  if (!id.success) notFound();
  const { before = null } = assessmentFilter.parse(await searchParams);
  const found = await asStaff(async (db) => {
    const patient = await getPatient(db, id.data);
    if (!patient) return null;
    await emit(db, { kind: "assessment.read", patientId: id.data });
    const refused = prescribingRefused(db.actor, await getCare(db, id.data), db.now);
    const mayAssess = refused === null && patient.episode?.endDate === null;
    const since = dayStart(patient.zones, localDateAt(patient.zones, db.now)).epochMilliseconds;
    return { patient, mayAssess, since, ...(await getAssessmentPage(db, id.data, before)) };
  });
  if (!found) notFound();
  const { patient, mayAssess, since, shown, next } = found;
  const t = await getTranslations("assessment");
  const base = `/patients/${patient.id}/assessments`;
  const open = shown.find((one) => !isConcluded(one) && one.patientId === patient.id);
  // What the button leads on with is not shown below as well, unless somebody may have forgotten it.
  const isOfToday = open !== undefined && open.startedAt.getTime() >= since;
  const listed = mayAssess && isOfToday ? shown.filter((one) => one !== open) : shown;
  const last = before === null ? listed.find(isConcluded) : undefined;
  return (
    <>
      <PageHeader
        back={{ href: `/patients/${patient.id}`, label: `${patient.givenName} ${patient.familyName}` }}
        title={t("all")}
        actions={
          mayAssess && (
            <span className="print:hidden">
              <LinkButton variant="filled" href={`${base}/open`} icon={<Stethoscope />}>
                {t(open ? "goOn" : "new")}
              </LinkButton>
            </span>
          )
        }
      />
      <div className="mx-auto w-full max-w-[960px] px-5 pb-10">
        {listed.length > 0 ? (
          <AssessmentList
            assessments={listed}
            planFrom={mayAssess && last ? { id: last.id, patientId: patient.id } : null}
            zone={presentZone(patient.zones)}
            side={patient.episode?.side ?? "both"}
          />
        ) : (
          <EmptyState title={t("none")} text={t("noneText")} />
        )}
        {(before || next) && (
          <nav aria-label={t("all")} className="mt-4 flex flex-wrap gap-2 print:hidden">
            {before && <LinkButton href={base}>{t("latest")}</LinkButton>}
            {next && <LinkButton href={`${base}?before=${next}`}>{t("earlier")}</LinkButton>}
          </nav>
        )}
      </div>
    </>
  );
}
