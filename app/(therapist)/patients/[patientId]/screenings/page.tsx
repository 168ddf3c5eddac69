import { ClipboardCheck } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/app/_ui/button";
import { PageHeader } from "@/app/_ui/page-header";
import { EmptyState } from "@/app/_ui/states";
import { emit } from "@/lib/events/emit";
import { asStaff } from "@/lib/gates/gates";
import { patientId } from "@/lib/ids";
import { recordingRefused } from "@/lib/patients/policy";
import { getCare, getPatient } from "@/lib/patients/queries";
import { listScreenings } from "@/lib/screenings/queries";
import { presentZone } from "@/lib/time/local-day";
import { ScreeningList } from "./_components/screening-list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("screenings"))("title") };
}

/** The questions about warning signs as they were answered, the latest first. */
export default async function ScreeningsPage({ params }: { params: Promise<{ patientId: string }> }) {
  const id = patientId.safeParse((await params).patientId);
  if (!id.success) notFound();
  const found = await asStaff(async (db) => {
    const patient = await getPatient(db, id.data);
    if (!patient) return null;
    await emit(db, { kind: "screening.read", patientId: id.data });
    const refused = recordingRefused(db.actor, await getCare(db, id.data), db.now);
    return { patient, screenings: await listScreenings(db, id.data), mayAsk: refused === null };
  });
  if (!found) notFound();
  const { patient, screenings, mayAsk } = found;
  const t = await getTranslations("screenings");
  return (
    <>
      <PageHeader
        back={{ href: `/patients/${patient.id}`, label: `${patient.givenName} ${patient.familyName}` }}
        title={t("title")}
        actions={
          mayAsk && (
            <span className="print:hidden">
              <LinkButton href={`/patients/${patient.id}/screenings/new`} icon={<ClipboardCheck />}>
                {t("ask")}
              </LinkButton>
            </span>
          )
        }
      />
      <div className="mx-auto w-full max-w-[860px] px-5 pb-10">
        {screenings.length > 0 ? (
          <ScreeningList screenings={screenings} zone={presentZone(patient.zones)} />
        ) : (
          <EmptyState title={t("none")} text={t("noneText")} />
        )}
      </div>
    </>
  );
}
