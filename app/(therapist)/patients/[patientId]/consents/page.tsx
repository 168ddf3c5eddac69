import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { PageHeader } from "@/app/_ui/page-header";
import { EmptyState } from "@/app/_ui/states";
import { listConsents } from "@/lib/consents/queries";
import { emit } from "@/lib/events/emit";
import { asStaff } from "@/lib/gates/gates";
import { patientId } from "@/lib/ids";
import { recordingRefused } from "@/lib/patients/policy";
import { getCare, getPatient } from "@/lib/patients/queries";
import { presentZone } from "@/lib/time/local-day";
import { ConsentList } from "./_components/consent-list";
import { RecordConsent } from "./_components/record-consent";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("consents"))("title") };
}

/** What the patient agreed to and withdrew, the latest first, and the form for what was decided on paper or by word. */
export default async function ConsentsPage({ params }: { params: Promise<{ patientId: string }> }) {
  const id = patientId.safeParse((await params).patientId);
  if (!id.success) notFound();
  const found = await asStaff(async (db) => {
    const patient = await getPatient(db, id.data);
    if (!patient) return null;
    await emit(db, { kind: "consent.read", patientId: id.data });
    const refused = recordingRefused(db.actor, await getCare(db, id.data), db.now);
    return { patient, consents: await listConsents(db, id.data), mayRecord: refused === null };
  });
  if (!found) notFound();
  const { patient, consents, mayRecord } = found;
  const t = await getTranslations("consents");
  return (
    <Messages only={["consents"]}>
      <PageHeader
        back={{ href: `/patients/${patient.id}`, label: `${patient.givenName} ${patient.familyName}` }}
        title={t("title")}
      />
      <div className="mx-auto grid w-full max-w-[860px] gap-6 px-5 pb-10">
        {consents.length > 0 ? (
          <ConsentList consents={consents} zone={presentZone(patient.zones)} />
        ) : (
          <EmptyState title={t("none")} text={t("noneText")} />
        )}
        {mayRecord && <RecordConsent key={consents[0]?.id} patientId={patient.id} />}
      </div>
    </Messages>
  );
}
