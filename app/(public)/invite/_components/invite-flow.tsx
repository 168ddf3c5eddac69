"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { openInviteAction } from "@/app/_actions/invites";
import { ClosedPage } from "@/app/_shared/invite/closed-page";
import { type Closed, useLink } from "@/app/_shared/invite/use-link";
import { PublicShell } from "@/app/_shared/shell/public-shell";
import type { Greeting } from "@/lib/invites/join";
import { BirthForm } from "./birth-form";
import { JoinStep } from "./join-step";

/** Opens the link, asks for the patient's date of birth, and then how they will sign in. */
export function InviteFlow({ signedInAs }: { signedInAs: string | null }) {
  const common = useTranslations("common");
  const { opened, open, close } = useLink(openInviteAction);
  if (opened.state === "closed") return <ClosedPage why={opened.why} again={open} />;
  if (opened.state === "opening") {
    return (
      <PublicShell title={<span className="animate-late">{common("openingLink")}</span>}>
        <div className="h-24" />
      </PublicShell>
    );
  }
  return (
    <OpenInvite
      key={opened.token}
      token={opened.token}
      greeting={opened.greeting}
      signedInAs={signedInAs}
      close={close}
    />
  );
}

type OpenProps = {
  token: string;
  greeting: Greeting;
  signedInAs: string | null;
  close: (why: Closed) => void;
};

function OpenInvite({ token, greeting, signedInAs, close }: OpenProps) {
  const t = useTranslations("invite.patient");
  const helper = useTranslations("invite.helper");
  const [known, setKnown] = useState<{ givenName: string; dateOfBirth?: string } | null>(
    greeting.kind === "member" ? { givenName: greeting.name } : null,
  );
  const { clinicName: clinic } = greeting;
  const forHelper = greeting.kind === "helper";
  if (!known) {
    return (
      <PublicShell title={t("title", { clinic })} text={forHelper ? helper("text") : t("text")}>
        <BirthForm token={token} whose={forHelper ? "patient" : "own"} onKnown={setKnown} close={close} />
      </PublicShell>
    );
  }
  return <JoinStep greeting={greeting} proof={{ token, ...known }} signedInAs={signedInAs} close={close} />;
}
