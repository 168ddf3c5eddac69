"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { Button } from "./button";
import { ErrorState } from "./states";

export type FailureProps = { error: Error & { digest?: string }; retry: () => void };

/**
 * A page that could not be shown, inside the shell it belongs to: what failed, what holds, try again.
 * The cause is in the server's log under the reference. An `error.tsx` of a route group is this.
 */
export function Failure({ error, retry }: FailureProps) {
  const t = useTranslations("errors");
  useEffect(() => {
    console.error(error);
  }, [error]);
  return (
    <div className="mx-auto w-full max-w-120 p-4 phone:px-0">
      <ErrorState
        alone
        title={t("pageTitle")}
        text={t("pageText")}
        note={error.digest && t("reference", { digest: error.digest })}
        action={<Button onClick={retry}>{t("tryAgain")}</Button>}
      />
    </div>
  );
}
