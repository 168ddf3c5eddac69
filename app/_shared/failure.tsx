"use client";

import { useTranslations } from "next-intl";
import { Button } from "../_ui/button";
import { ErrorState } from "../_ui/states";
import { type FailureProps, useFailure } from "./use-failure";

/** A page that could not be shown, inside its shell, and the way to try it again. */
export function Failure({ error, retry }: FailureProps) {
  const common = useTranslations("common");
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
