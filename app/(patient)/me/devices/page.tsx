import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { EndSignIn } from "@/app/_shared/account/end-sign-in";
import { SignInList } from "@/app/_shared/account/sign-in-list";
import { PageHeader } from "@/app/_ui/page-header";
import { asPatient, asUser } from "@/lib/gates/gates";
import { getAccount } from "@/lib/identity/account";
import { getPatient } from "@/lib/patients/queries";
import { presentZone } from "@/lib/time/local-day";
import { KeptHere } from "./_components/kept-here";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("me.devices");
  return { title: t("title") };
}

/** Where the patient is signed in, what ends that, and what this phone keeps. */
export default async function DevicesPage() {
  const patient = await asPatient((db) => getPatient(db, db.actor.patientId));
  const account = await asUser(getAccount);
  if (!patient || !account) notFound();
  const t = await getTranslations("me.devices");
  const common = await getTranslations("common");
  return (
    <div className="pt-3 pb-12">
      <PageHeader title={t("title")} back={{ href: "/me", label: common("me") }} />
      <Messages only={["account", "me"]}>
        <div className="grid gap-9">
          <section aria-label={t("title")} className="grid gap-3">
            <p className="text-pretty text-ink-2">{t("text")}</p>
            <SignInList signIns={account.signIns} zone={presentZone(patient.zones)} />
            {account.signIns.length > 1 ? (
              <span>
                <EndSignIn />
              </span>
            ) : (
              <p className="text-pretty text-ink-2">{t("alone")}</p>
            )}
          </section>
          <KeptHere />
        </div>
      </Messages>
    </div>
  );
}
