"use client";

import { useTranslations } from "next-intl";
import { Button } from "../_ui/button";
import { PublicShell } from "./shell/public-shell";
import { type FailureProps, useFailure } from "./use-failure";

/** A page that failed, where no shell stands any more. */
export function PageFailed({ error, retry }: FailureProps) {
  const common = useTranslations("common");
  const { title, text, note } = useFailure(error);
  return (
    <PublicShell title={title} text={text} foot={note}>
      <Button variant="filled" size="phone" onClick={retry}>
        {common("tryAgain")}
      </Button>
    </PublicShell>
  );
}
