"use client";

import { useTranslations } from "next-intl";
import { Button, LinkButton } from "../../_ui/button";
import { PublicShell } from "../shell/public-shell";
import type { Closed } from "./use-link";

type Props = {
  why: Closed;
  again: () => void;
  /** What a link of this kind says once it was used, where that is not what an invite says. */
  used?: string;
};

/** Why a link opens nothing, and the way on. Speaks `invite`. */
export function ClosedPage({ why, again, used }: Props) {
  const t = useTranslations("invite.closed");
  const common = useTranslations("common");
  return (
    <PublicShell title={t(`${why}.title`)} text={why === "already-done" && used ? used : t(`${why}.text`)}>
      {why === "broken" ? (
        <Button size="lg" onClick={again}>
          {common("tryAgain")}
        </Button>
      ) : (
        <LinkButton size="lg" href="/sign-in">
          {t("toSignIn")}
        </LinkButton>
      )}
    </PublicShell>
  );
}
