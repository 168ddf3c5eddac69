"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { BUSY_DIGEST } from "@/lib/result";
import { Button } from "../_ui/button";
import { ErrorState } from "../_ui/states";

export type FailureProps = { error: Error & { digest?: string }; retry: () => void };

/** What failed, what holds; the server's log has the cause under the reference. A wait that was too long is no fault. */
export function useFailure({ digest }: FailureProps["error"]) {
  const t = useTranslations("errors");
  if (digest === BUSY_DIGEST) return { title: t("busyTitle"), text: t("busyText"), note: null };
  return { title: t("pageTitle"), text: t("pageText"), note: digest && t("reference", { digest }) };
}

/** A page that could not be shown, inside its shell, and the way to try it again. A route group's `error.tsx` is this. */
export function Failure({ error, retry }: FailureProps) {
  const common = useTranslations("common");
  useEffect(() => {
    console.error(error);
  }, [error]);
  return (
    <div className="mx-auto w-full max-w-120 p-4 phone:px-0">
      <ErrorState
        alone
        {...useFailure(error)}
        action={<Button onClick={retry}>{common("tryAgain")}</Button>}
      />
    </div>
  );
}
