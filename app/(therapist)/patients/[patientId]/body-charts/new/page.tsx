import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { PageHeader } from "@/app/_ui/page-header";
import { EmptyState } from "@/app/_ui/states";
import { emit } from "@/lib/events/emit";
import { asStaff } from "@/lib/gates/gates";
import { patientId } from "@/lib/ids";
import { recordingRefused } from "@/lib/patients/policy";
import { getCare, getPatient } from "@/lib/patients/queries";
import { StaffEntry } from "./_components/staff-entry";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("bodyCharts"))("drawPage") };
}

/** Drawing a chart with a patient at the desk, or copying one from paper. */
export default async function NewBodyChartPage({ params }: { params: Promise<{ patientId: string }> }) {
  const id = patientId.safeParse((await params).patientId);
  if (!id.success) notFound();
  const found = await asStaff(async (db) => {
    const patient = await getPatient(db, id.data);
    if (!patient) return null;
    await emit(db, { kind: "patient.read", patientId: id.data });
    return { patient, refused: recordingRefused(db.actor, await getCare(db, id.data), db.now) };
  });
  if (!found) notFound();
  const { patient, refused } = found;
  const t = await getTranslations("bodyCharts");
  const name = `${patient.givenName} ${patient.familyName}`;
  const closed = patient.episode?.endDate !== null;
  return (
    <Messages only={["bodyChart", "bodyCharts", "places"]}>
      <PageHeader
        back={{ href: `/patients/${patient.id}/body-charts`, label: t("title") }}
        title={t("drawTitle", { name })}
      />
      <div className="mx-auto w-full max-w-[640px] px-5 pb-10">
        {refused || closed ? (
          <EmptyState title={t("mayNot")} text={t(closed ? "closed" : "reason")} />
        ) : (
          <StaffEntry patientId={patient.id} />
        )}
      </div>
    </Messages>
  );
}
