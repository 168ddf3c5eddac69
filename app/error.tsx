"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { Button } from "./_ui/button";
import type { FailureProps } from "./_ui/failure";
import { PublicShell } from "./_ui/shell/public-shell";

/** Where no shell stands any more: what failed, what holds, and a way on. */
export default function PageError({ error, retry }: FailureProps) {
  const t = useTranslations("errors");
  useEffect(() => {
    console.error(error);
  }, [error]);
  return (
    <PublicShell
      title={t("pageTitle")}
      text={t("pageText")}
      foot={error.digest && t("reference", { digest: error.digest })}
    >
      <Button variant="filled" size="phone" onClick={retry}>
        {t("tryAgain")}
      </Button>
    </PublicShell>
  );
}
