import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { PageHeader } from "@/app/_ui/page-header";
import { listCorrectionRequests } from "@/lib/corrections/queries";
import { asPatient, asUser } from "@/lib/gates/gates";
import { isProved } from "@/lib/identity/proof";
import { getPatient } from "@/lib/patients/queries";
import { presentZone } from "@/lib/time/local-day";
import { Corrections } from "./_components/corrections";
import { Download } from "./_components/download";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("ownData");
  return { title: t("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What is stored of the patient: to take along, and to have corrected. */
export default async function DataPage({ searchParams }: Props) {
  const { refused } = await searchParams;
  const proved = await asUser(isProved);
  const own = await asPatient(async (db) => ({
    patient: await getPatient(db, db.actor.patientId),
    requests: await listCorrectionRequests(db, db.actor.patientId),
  }));
  if (!own.patient) notFound();
  const t = await getTranslations("ownData");
  const common = await getTranslations("common");
  return (
    <div className="pt-3 pb-12">
      <PageHeader title={t("title")} back={{ href: "/me", label: common("me") }} />
      <Messages only={["account", "ownData", "signIn"]}>
        <div className="grid gap-9">
          <Download proved={proved} refused={refused !== undefined} />
          <Corrections requests={own.requests} zone={presentZone(own.patient.zones)} />
        </div>
      </Messages>
    </div>
  );
}
