import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { countryOptions, zoneOptions } from "@/app/_shared/place-options";
import { runsClinic, viewsOf } from "@/lib/clinics/policy";
import { getClinic } from "@/lib/clinics/queries";
import { asMember, signedIn } from "@/lib/gates/gates";
import { askDays } from "@/lib/identity/factor/asked";
import { AskFactor } from "../_components/ask-factor";
import { ClinicHeader } from "../_components/clinic-header";
import { SettingsForm } from "../_components/settings-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("clinic");
  return { title: t("views.settings") };
}

export default async function SettingsPage() {
  const { hasFactor } = await signedIn();
  const { clinic, runs, views, now } = await asMember(async (db) => ({
    clinic: await getClinic(db),
    runs: runsClinic(db.actor),
    views: viewsOf(db.actor),
    now: db.now,
  }));
  if (!clinic) notFound();
  return (
    <Messages only={["account.factor", "clinic", "common"]}>
      <ClinicHeader current="settings" views={views} />
      <div className="grid max-w-120 gap-8 px-4 pt-2 pb-12">
        <SettingsForm
          clinic={clinic}
          runs={runs}
          countries={countryOptions(await getLocale())}
          zones={zoneOptions(clinic.zone)}
        />
        <AskFactor
          from={clinic.factorFrom}
          runs={runs}
          hasFactor={hasFactor}
          days={askDays(clinic.zone, now)}
        />
      </div>
    </Messages>
  );
}
