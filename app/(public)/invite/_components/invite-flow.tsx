"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { PublicShell } from "@/app/_shared/shell/public-shell";
import { Button, LinkButton } from "@/app/_ui/button";
import type { Greeting } from "@/lib/invites/join";
import { BirthForm } from "./birth-form";
import { JoinStep } from "./join-step";
import { type Closed, useInvite } from "./use-invite";

/** Opens the link, asks a patient for her date of birth, and then how she will sign in. */
export function InviteFlow({ signedInAs }: { signedInAs: string | null }) {
  const t = useTranslations("invite");
  const { opened, open, close } = useInvite();
  if (opened.state === "closed") return <ClosedPage why={opened.why} again={open} />;
  if (opened.state === "opening") {
    return (
      <PublicShell title={<span className="animate-late">{t("opening")}</span>}>
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
  const [known, setKnown] = useState<{ givenName: string; dateOfBirth?: string } | null>(
    greeting.kind === "member" ? { givenName: greeting.name } : null,
  );
  const { clinicName: clinic } = greeting;
  if (!known) {
    return (
      <PublicShell title={t("title", { clinic })} text={t("text")}>
        <BirthForm token={token} onKnown={setKnown} close={close} />
      </PublicShell>
    );
  }
  return <JoinStep greeting={greeting} proof={{ token, ...known }} signedInAs={signedInAs} close={close} />;
}

function ClosedPage({ why, again }: { why: Closed; again: () => void }) {
  const t = useTranslations("invite.closed");
  return (
    <PublicShell title={t(`${why}.title`)} text={t(`${why}.text`)}>
      {why === "broken" ? (
        <Button size="lg" onClick={again}>
          {t("again")}
        </Button>
      ) : (
        <LinkButton size="lg" href="/sign-in">
          {t("toSignIn")}
        </LinkButton>
      )}
    </PublicShell>
  );
}
