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
import { listScreenings } from "@/lib/screenings/queries";
import { StaffAsking } from "./_components/staff-asking";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("screenings"))("askTitle") };
}

/** Asking the questions in the room, or by telephone. */
export default async function AskPage({ params }: { params: Promise<{ patientId: string }> }) {
  const id = patientId.safeParse((await params).patientId);
  if (!id.success) notFound();
  const found = await asStaff(async (db) => {
    const patient = await getPatient(db, id.data);
    if (!patient) return null;
    await emit(db, { kind: "patient.read", patientId: id.data });
    const refused = recordingRefused(db.actor, await getCare(db, id.data), db.now);
    const before = await listScreenings(db, id.data);
    return { patient, refused, first: !before.some(({ form }) => form === "full") };
  });
  if (!found) notFound();
  const { patient, refused, first } = found;
  const t = await getTranslations("screenings");
  return (
    <Messages only={["redFlags", "screenings"]}>
      <PageHeader
        back={{ href: `/patients/${patient.id}/screenings`, label: t("title") }}
        title={t("askOf", { name: `${patient.givenName} ${patient.familyName}` })}
      />
      <div className="mx-auto w-full max-w-[860px] px-5 pb-10">
        {refused ? (
          <EmptyState title={t("mayNot")} text={t("reason")} />
        ) : (
          <StaffAsking patientId={patient.id} occasion={first ? "intake" : "visit"} />
        )}
      </div>
    </Messages>
  );
}
