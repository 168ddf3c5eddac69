"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { acceptInviteAction } from "@/app/_actions/invites";
import { startAfresh } from "@/app/_shared/account/sign-in-with";
import { type Closed, closedBy } from "@/app/_shared/invite/use-link";
import { ActionForm, SubmitButton } from "@/app/_ui/form/action-form";
import type { Proof } from "./proof";

type Props = {
  clinic: string;
  proof: Proof;
  name: string | null;
  close: (why: Closed) => void;
  children: ReactNode;
};

/** Adds the clinic to the sign-in that is open in this browser. */
export function AcceptForm({ clinic, proof, name, close, children }: Props) {
  const t = useTranslations("invite.accept");
  const common = useTranslations("common");
  const { token, dateOfBirth } = proof;
  return (
    <ActionForm
      guarded={false}
      action={acceptInviteAction}
      read={() => ({ token, dateOfBirth })}
      onDone={() => startAfresh()}
      onFailure={({ error }) => {
        const why = error === "already-done" ? "taken" : closedBy(error);
        if (why) close(why);
        return why !== null;
      }}
      className="grid gap-5"
    >
      <p className="text-pretty">{name ? t("text", { name, clinic }) : t("unnamed", { clinic })}</p>
      <SubmitButton size="phone" busyLabel={common("adding")}>
        {t("submit")}
      </SubmitButton>
      {children}
    </ActionForm>
  );
}
