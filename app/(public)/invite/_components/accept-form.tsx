"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { acceptInviteAction } from "@/app/_actions/invites";
import { PasswordInput } from "@/app/_shared/account/password-input";
import { proveThen } from "@/app/_shared/account/prove-then";
import { startAfresh } from "@/app/_shared/account/sign-in-with";
import { type Closed, closedBy } from "@/app/_shared/invite/use-link";
import { ActionForm, SubmitButton } from "@/app/_ui/form/action-form";
import { Field } from "@/app/_ui/form/field";
import type { Proof } from "./proof";

const proveAndAccept = proveThen(acceptInviteAction);

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
  const account = useTranslations("account.actingRoles");
  const common = useTranslations("common");
  const { token, dateOfBirth } = proof;
  /** A sign-in that was a patient's needs its password to be a member's. */
  const [asks, setAsks] = useState(false);
  return (
    <ActionForm
      guarded={false}
      action={asks ? proveAndAccept : acceptInviteAction}
      read={(values) => ({ ...values, token, dateOfBirth })}
      onDone={() => startAfresh()}
      onFailure={({ error }) => {
        if (error === "proof-needed") {
          setAsks(true);
          return true;
        }
        const why = error === "already-done" ? "taken" : closedBy(error);
        if (why) close(why);
        return why !== null;
      }}
      className="grid gap-5"
    >
      <p className="text-pretty">{name ? t("text", { name, clinic }) : t("unnamed", { clinic })}</p>
      {asks && (
        <Field name="password" label={common("password")} hint={account("password")} required>
          <PasswordInput name="password" autoComplete="current-password" maxLength={256} autoFocus />
        </Field>
      )}
      <SubmitButton size="phone" busyLabel={common("adding")}>
        {t("submit")}
      </SubmitButton>
      {children}
    </ActionForm>
  );
}
