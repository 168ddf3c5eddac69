import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import type { ReactNode } from "react";
import { Messages } from "@/app/_i18n/messages";
import { PhoneShell } from "@/app/_shared/shell/phone-shell";
import { getContacts } from "@/lib/body-charts/queries";
import { ownerOf } from "@/lib/db/actor";
import { asPhone, asUser, signedIn } from "@/lib/gates/gates";
import { listChanges } from "@/lib/identity/factor/queries";
import { listOtherNames } from "@/lib/patients/merge/queries";
import { getLastReset } from "@/lib/resets/queries";
import { getLeadingQuestions } from "@/lib/today/leading/queries";
import { FactorSoon } from "./_components/factor-soon";
import { firstName } from "./_components/prescription-name";
import { ResetSoon } from "./_components/reset-soon";
import { ForWhom } from "./_helping/for-whom";
import { Keeper } from "./_kept/keeper";
import { TakenOff } from "./_kept/taken-off";
import { OutboxNotice } from "./_outbox/outbox-notice";
import { OutboxProvider } from "./_outbox/provider";
import { AskedCard } from "./_wrong/asked-card";
import { WrongProvider } from "./_wrong/provider";
import { UnsentYes } from "./_wrong/unsent-yes";
import { UntilAnswered } from "./_wrong/until-answered";
import { WrongBar } from "./_wrong/wrong-bar";

export const metadata: Metadata = {
  manifest: "/manifest.webmanifest",
  icons: { apple: "/icon-180.png" },
  appleWebApp: { capable: true, title: "Plexus", statusBarStyle: "default" },
};

/** Without the questions about warning signs themselves, which come with their own code. */
const WORDS = [
  "outbox",
  ...(["redFlags.menu", "redFlags.callClinic", "redFlags.callTheClinic"] as const),
  ...(["redFlags.callAmbulance", "redFlags.notFetched", "redFlags.ask", "redFlags.said"] as const),
  "redFlags.face",
] as const;

/** The phone's frame. It decides nothing: every page asks its gate. */
export default async function PatientLayout({ children }: { children: ReactNode }) {
  const current = await signedIn();
  if (!current.actor) redirect("/");
  if (!("patientId" in current.actor)) notFound();
  const reset = current.resetUnseen ? await asUser(getLastReset) : null;
  const notice = reset && (
    <Messages only={["reset"]}>
      <ResetSoon reset={reset} zone={current.zone} />
    </Messages>
  );
  const changes = current.factorUnseen ? await asUser(listChanges) : [];
  const { patientId } = current.actor;
  const owner = ownerOf(current.actor);
  const { merged, contacts, asked } = await asPhone(async (db) => ({
    merged: await listOtherNames(db, patientId),
    contacts: await getContacts(db),
    asked: await getLeadingQuestions(db),
  }));
  const help = {
    emergencyNumber: contacts?.emergencyNumber ?? null,
    therapist: firstName(contacts?.therapist ?? null),
    clinicName: current.clinicName,
    clinicPhone: current.clinicPhone,
    opening: contacts?.opening ?? [],
  };
  return (
    <PhoneShell clinicId={current.actor.clinicId} clinic={current} person={current.record}>
      <OutboxProvider owner={owner} merged={merged.join(" ")}>
        <Messages only={WORDS}>
          <WrongProvider help={help}>
            {current.helps && <ForWhom name={current.helps} />}
            <WrongBar clinicName={help.clinicName} />
            <UnsentYes />
            <OutboxNotice />
            {notice}
            {changes.length > 0 && (
              <Messages only={["account.told"]}>
                <FactorSoon changes={changes} zone={current.zone} />
              </Messages>
            )}
            {current.unlinkedFrom.length > 0 && (
              <Messages only={["signIn.revoked"]}>
                <TakenOff owners={current.unlinkedFrom.join(" ")} onPhone />
              </Messages>
            )}
            {asked && (
              <UntilAnswered form={asked.form}>
                <div className="mt-3 print:hidden">
                  <AskedCard asked={asked} />
                </div>
              </UntilAnswered>
            )}
            {children}
            <Keeper />
          </WrongProvider>
        </Messages>
      </OutboxProvider>
    </PhoneShell>
  );
}
