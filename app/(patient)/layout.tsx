import { notFound, redirect } from "next/navigation";
import type { ReactNode } from "react";
import { Messages } from "@/app/_i18n/messages";
import { PhoneShell } from "@/app/_shared/shell/phone-shell";
import { getCurrent } from "@/lib/identity/current";
import { OutboxNotice } from "./_outbox/outbox-notice";
import { OutboxProvider } from "./_outbox/provider";

/** The phone's frame. It decides nothing: every page asks its gate. */
export default async function PatientLayout({ children }: { children: ReactNode }) {
  const current = await getCurrent();
  if (!current) redirect("/sign-in");
  if (!current.actor) redirect("/");
  if (current.actor.kind !== "patient") notFound();
  return (
    <PhoneShell clinicId={current.actor.clinicId}>
      <OutboxProvider owner={current.actor.patientId}>
        <Messages only={["outbox"]}>
          <OutboxNotice />
        </Messages>
        {children}
      </OutboxProvider>
    </PhoneShell>
  );
}
