import { notFound, redirect } from "next/navigation";
import type { ReactNode } from "react";
import { Messages } from "@/app/_i18n/messages";
import { ResetNotice } from "@/app/_shared/account/reset-notice";
import { PhoneShell } from "@/app/_shared/shell/phone-shell";
import { asPatient, asUser, signedIn } from "@/lib/gates/gates";
import { listMergedIds } from "@/lib/patients/merge/queries";
import { getLastReset } from "@/lib/resets/queries";
import { OutboxNotice } from "./_outbox/outbox-notice";
import { OutboxProvider } from "./_outbox/provider";

/** The phone's frame. It decides nothing: every page asks its gate. */
export default async function PatientLayout({ children }: { children: ReactNode }) {
  const current = await signedIn();
  if (!current.actor) redirect("/");
  if (current.actor.kind !== "patient") notFound();
  const reset = current.resetUnseen ? await asUser(getLastReset) : null;
  const notice = reset && (
    <Messages only={["reset"]}>
      <ResetNotice reset={reset} zone={current.zone} fresh />
    </Messages>
  );
  const { patientId } = current.actor;
  const merged = await asPatient((db) => listMergedIds(db, patientId));
  return (
    <PhoneShell
      clinicId={current.actor.clinicId}
      clinic={current}
      person={current.record}
      notice={notice && <div className="pt-3">{notice}</div>}
    >
      <OutboxProvider owner={patientId} merged={merged.join(" ")}>
        <Messages only={["outbox"]}>
          <OutboxNotice />
        </Messages>
        {children}
      </OutboxProvider>
    </PhoneShell>
  );
}
