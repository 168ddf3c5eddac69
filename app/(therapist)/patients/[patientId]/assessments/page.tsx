import { Stethoscope } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/app/_ui/button";
import { PageHeader } from "@/app/_ui/page-header";
import { EmptyState } from "@/app/_ui/states";
import { isConcluded, listAssessments } from "@/lib/assessments/queries";
import { emit } from "@/lib/events/emit";
import { asStaff } from "@/lib/gates/gates";
import { patientId } from "@/lib/ids";
import { prescribingRefused } from "@/lib/patients/policy";
import { getCare, getPatient } from "@/lib/patients/queries";
import { presentZone } from "@/lib/time/local-day";
import { AssessmentList } from "./_components/assessment-list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("assessment"))("all") };
}

/** What was concluded, the latest first, and the way to the next one. */
export default async function AssessmentsPage({ params }: { params: Promise<{ patientId: string }> }) {
  const id = patientId.safeParse((await params).patientId);
  if (!id.success) notFound();
  const found = await asStaff(async (db) => {
    const patient = await getPatient(db, id.data);
    if (!patient) return null;
    await emit(db, { kind: "assessment.read", patientId: id.data });
    const mayAssess = prescribingRefused(db.actor, await getCare(db, id.data), db.now) === null;
    return { patient, mayAssess, assessments: await listAssessments(db, id.data) };
  });
  if (!found) notFound();
  const { patient, mayAssess, assessments } = found;
  const t = await getTranslations("assessment");
  const concluded = assessments.filter(isConcluded);
  const open = assessments.length > concluded.length;
  return (
    <>
      <PageHeader
        back={{ href: `/patients/${patient.id}`, label: `${patient.givenName} ${patient.familyName}` }}
        title={t("all")}
        actions={
          mayAssess && (
            <span className="print:hidden">
              <LinkButton
                variant="filled"
                href={`/patients/${patient.id}/assessments/open`}
                icon={<Stethoscope />}
              >
                {t(open ? "goOn" : "new")}
              </LinkButton>
            </span>
          )
        }
      />
      <div className="mx-auto w-full max-w-[960px] px-5 pb-10">
        {concluded.length > 0 ? (
          <AssessmentList
            patientId={mayAssess && patient.episode?.endDate === null ? patient.id : null}
            assessments={concluded}
            zone={presentZone(patient.zones)}
            side={patient.episode?.side ?? "both"}
          />
        ) : (
          <EmptyState title={t("none")} text={t("noneText")} />
        )}
      </div>
    </>
  );
}
