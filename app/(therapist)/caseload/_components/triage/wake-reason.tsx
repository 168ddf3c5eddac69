"use client";

import { useTranslations } from "next-intl";
import { wakeReasonAction } from "@/app/_actions/caseload";
import { Button } from "@/app/_ui/button";
import { useAction } from "@/app/_ui/form/use-action";
import { type AboutReason, useChanged } from "./use-changed";

/** Brings a reason back before its date. */
export function WakeReason({ about, describedBy }: { about: AboutReason; describedBy: string }) {
  const t = useTranslations("triage");
  const { run, pending } = useAction(wakeReasonAction, { onFailure: useChanged() });
  return (
    <Button
      size="sm"
      disabled={pending}
      aria-describedby={describedBy}
      data-handle=""
      onClick={() => run(about)}
    >
      {t("wake")}
    </Button>
  );
}
