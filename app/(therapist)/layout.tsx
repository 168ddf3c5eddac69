import { notFound, redirect } from "next/navigation";
import type { ReactNode } from "react";
import { Messages } from "@/app/_i18n/messages";
import { FactorNotice } from "@/app/_shared/account/factor-notice";
import { ResetNotice } from "@/app/_shared/account/reset-notice";
import { asMember, asUser, signedIn } from "@/lib/gates/gates";
import { listChanges } from "@/lib/identity/factor/queries";
import { listNotices } from "@/lib/identity/notices/queries";
import { getLastReset } from "@/lib/resets/queries";
import { TakenOff } from "../(patient)/_kept/taken-off";
import { AskedNotice } from "./_components/asked-notice";
import { DeskShell } from "./_components/desk-shell";
import { MemberNotices } from "./_components/member-notices";

/** The desk's frame. It decides nothing: every page asks its gate. */
export default async function TherapistLayout({ children }: { children: ReactNode }) {
  const current = await signedIn();
  const { actor, name } = current;
  if (!actor) redirect("/");
  if (!("memberId" in actor)) notFound();
  const reset = current.resetUnseen ? await asUser(getLastReset) : null;
  const notice = reset && (
    <Messages only={["reset"]}>
      <ResetNotice reset={reset} zone={current.zone} fresh />
    </Messages>
  );
  const notices = current.noticesUnseen ? await asMember(listNotices) : [];
  const changes = current.factorUnseen ? await asUser(listChanges) : [];
  return (
    <DeskShell
      clinicId={actor.clinicId}
      clinic={current}
      memberId={actor.memberId}
      workplaces={current.workplaces}
      personName={name}
      patients={actor.kind !== "owner"}
      notice={
        <>
          {notice && <div className="px-4 pt-3">{notice}</div>}
          {changes.length > 0 && (
            <Messages only={["account.told"]}>
              <div className="px-4 pt-3">
                <FactorNotice changes={changes} zone={current.zone} />
              </div>
            </Messages>
          )}
          {current.asked && (
            <Messages only={["account.factor"]}>
              <div className="px-4 pt-3">
                <AskedNotice from={current.asked.from} clinic={current.clinicName} />
              </div>
            </Messages>
          )}
          {notices.length > 0 && (
            <Messages only={["clinic.notices", "common"]}>
              <div className="px-4 pt-3">
                <MemberNotices notices={notices} zone={current.zone} />
              </div>
            </Messages>
          )}
          {current.unlinkedFrom.length > 0 && (
            <Messages only={["signIn.revoked"]}>
              <div className="px-4">
                <TakenOff owners={current.unlinkedFrom.join(" ")} />
              </div>
            </Messages>
          )}
        </>
      }
    >
      {children}
    </DeskShell>
  );
}
