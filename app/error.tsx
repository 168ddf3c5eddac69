"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { Button } from "./_ui/button";
import { ErrorState } from "./_ui/states";

/** What failed, what holds, and a way on. The cause is in the server's log under the reference. */
export default function PageError({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  const t = useTranslations("errors");
  useEffect(() => {
    console.error(error);
  }, [error]);
  return (
    <div className="mx-auto grid min-h-[60dvh] max-w-105 place-content-center p-6">
      <ErrorState
        title={t("pageTitle")}
        text={t("pageText")}
        note={error.digest && t("reference", { digest: error.digest })}
        action={<Button onClick={retry}>{t("tryAgain")}</Button>}
      />
    </div>
  );
}
