"use client";

import { useFormatter, useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { SignInForm } from "@/app/_shared/account/sign-in-form";
import type { Closed } from "@/app/_shared/invite/use-link";
import { PublicShell } from "@/app/_shared/shell/public-shell";
import { Button } from "@/app/_ui/button";
import type { Greeting } from "@/lib/invites/join";
import { AcceptForm } from "./accept-form";
import { JoinForm } from "./join-form";
import type { Proof } from "./proof";

type Props = {
  greeting: Greeting;
  proof: Proof;
  /** The name of who is signed in in this browser; null when nobody is. */
  signedInAs: string | null;
  close: (why: Closed) => void;
};

/** A new sign-in, or one that exists: signed in to already, or now. */
export function JoinStep({ greeting, proof, signedInAs, close }: Props) {
  const t = useTranslations("invite");
  const [way, setWay] = useState<"new" | "have" | "accept">(signedInAs === null ? "new" : "accept");
  const clinic = greeting.clinicName;
  if (way === "accept") {
    return (
      <Welcome greeting={greeting} proof={proof}>
        <AcceptForm clinic={clinic} proof={proof} name={signedInAs} close={close}>
          <Button variant="quiet" size="lg" onClick={() => setWay("have")}>
            {t("accept.other")}
          </Button>
        </AcceptForm>
      </Welcome>
    );
  }
  if (way === "have") {
    return (
      <PublicShell title={t("have.title")} text={t("have.text", { clinic })}>
        <div className="grid gap-4">
          <SignInForm onDone={() => setWay("accept")} />
          <Button variant="quiet" size="lg" onClick={() => setWay("new")}>
            {t("have.back")}
          </Button>
        </div>
      </PublicShell>
    );
  }
  return (
    <Welcome greeting={greeting} proof={proof} choosing>
      <JoinForm proof={proof} close={close}>
        <Button variant="quiet" size="lg" onClick={() => setWay("have")}>
          {t("join.have")}
        </Button>
      </JoinForm>
    </Welcome>
  );
}

function Welcome(props: { greeting: Greeting; proof: Proof; choosing?: boolean; children: ReactNode }) {
  const { greeting, proof, choosing, children } = props;
  const t = useTranslations("invite");
  const format = useFormatter();
  const roles = format.list(
    (["owner", "therapist", "assistant"] as const)
      .filter((role) => greeting.roles.includes(role))
      .map((role) => t(`roles.${role}`)),
  );
  const member = greeting.kind === "member";
  const { clinicName: clinic } = greeting;
  return (
    <PublicShell
      title={
        member
          ? t("join.titleMember", { name: proof.givenName, clinic })
          : t(greeting.kind === "helper" ? "join.titleHelper" : "join.titlePatient", {
              name: proof.givenName,
            })
      }
      text={
        <>
          {member && <>{t("join.textMember", { roles })} </>}
          {choosing && t("join.choose")}
        </>
      }
    >
      {children}
    </PublicShell>
  );
}
