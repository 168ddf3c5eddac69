"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { type FailureProps, useFailure } from "./_shared/failure";
import { PublicShell } from "./_shared/shell/public-shell";
import { Button } from "./_ui/button";

/** Where no shell stands any more: what failed, what holds, and a way on. */
export default function PageError({ error, retry }: FailureProps) {
  const common = useTranslations("common");
  const { title, text, note } = useFailure(error);
  useEffect(() => {
    console.error(error);
  }, [error]);
  return (
    <PublicShell title={title} text={text} foot={note}>
      <Button variant="filled" size="phone" onClick={retry}>
        {common("tryAgain")}
      </Button>
    </PublicShell>
  );
}
