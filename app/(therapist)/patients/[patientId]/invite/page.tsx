import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { PageHeader } from "@/app/_ui/page-header";
import { emit } from "@/lib/events/emit";
import { asStaff } from "@/lib/gates/gates";
import { getCurrent } from "@/lib/identity/current";
import { patientId } from "@/lib/ids";
import { getPatientInvite } from "@/lib/invites/queries";
import { getPatient } from "@/lib/patients/queries";
import { InvitePanel } from "./_components/invite-panel";

export async function generateMetadata(): Promise<Metadata> {
  const common = await getTranslations("common");
  return { title: common("invite") };
}

export default async function InvitePatientPage({ params }: { params: Promise<{ patientId: string }> }) {
  const id = patientId.safeParse((await params).patientId);
  if (!id.success) notFound();
  const found = await asStaff(async (db) => {
    const patient = await getPatient(db, id.data);
    if (!patient) return null;
    await emit(db, { kind: "patient.read", patientId: id.data });
    return { patient, invite: await getPatientInvite(db, id.data) };
  });
  if (!found) notFound();
  const { patient, invite } = found;
  const t = await getTranslations("invite.panel");
  const name = `${patient.givenName} ${patient.familyName}`;
  return (
    <Messages only={["common", "invite"]}>
      <PageHeader
        title={t("page", { name })}
        back={{ href: `/patients/${patient.id}`, label: t("toPatient", { name: patient.givenName }) }}
      />
      <div className="max-w-120 px-4 pt-2 pb-12">
        <InvitePanel
          patient={{
            id: patient.id,
            givenName: patient.givenName,
            dateOfBirth: patient.dateOfBirth,
            hasSignIn: patient.hasSignIn,
          }}
          invite={invite}
          zone={(await getCurrent())?.zone ?? "UTC"}
        />
      </div>
    </Messages>
  );
}
