import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { zoneOptions } from "@/app/_shared/place-options";
import { PageHeader } from "@/app/_ui/page-header";
import { getClinic } from "@/lib/clinics/queries";
import { asStaff } from "@/lib/gates/gates";
import { listClinicians } from "@/lib/patients/queries";
import { wallDate } from "@/lib/time/local-day";
import { NewPatientForm } from "./_components/new-patient-form";

export async function generateMetadata(): Promise<Metadata> {
  const common = await getTranslations("common");
  return { title: common("newPatient") };
}

export default async function NewPatientPage() {
  const { clinicians, zone, today, self } = await asStaff(async (db) => {
    const zone = (await getClinic(db))?.zone ?? "UTC";
    return {
      clinicians: await listClinicians(db),
      zone,
      today: wallDate(zone, db.now),
      self: db.actor.kind === "clinician" ? db.actor.memberId : null,
    };
  });
  const common = await getTranslations("common");
  return (
    <>
      <PageHeader title={common("newPatient")} back={{ href: "/caseload", label: common("caseload") }} />
      <div className="px-4 pt-2 pb-12">
        <Messages only={["common", "conditions", "patientForm", "safety"]}>
          <NewPatientForm
            today={today}
            clinicians={clinicians}
            zone={zone}
            zones={zoneOptions(zone)}
            self={self}
          />
        </Messages>
      </div>
    </>
  );
}
