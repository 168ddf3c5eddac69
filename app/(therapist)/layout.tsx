import { notFound, redirect } from "next/navigation";
import type { ReactNode } from "react";
import { Messages } from "@/app/_i18n/messages";
import { ResetNotice } from "@/app/_shared/account/reset-notice";
import { DeskShell } from "@/app/_shared/shell/desk-shell";
import { asUser, signedIn } from "@/lib/gates/gates";
import { getLastReset } from "@/lib/resets/queries";
import { TakenOff } from "../(patient)/_kept/taken-off";

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
  return (
    <DeskShell
      clinicId={actor.clinicId}
      clinic={current}
      personName={name}
      patients={actor.kind !== "owner"}
      notice={
        <>
          {notice && <div className="px-4 pt-3">{notice}</div>}
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
