"use client";

import { Play } from "lucide-react";
import { useTranslations } from "next-intl";
import { resumePlanAction } from "@/app/_actions/pauses";
import { Button } from "@/app/_ui/button";
import { useAction } from "@/app/_ui/form/use-action";

/** Ends a pause today, or calls off one that has not begun. */
export function Resume({ pauseId, size = "sm" }: { pauseId: string; size?: "sm" | "md" }) {
  const t = useTranslations("patient.actions");
  const pause = useTranslations("pause");
  const { run, pending } = useAction(resumePlanAction, { doneText: t("resumed") });
  return (
    <Button size={size} icon={<Play />} busy={pending} onClick={() => run({ pauseId })}>
      {pause("resume")}
    </Button>
  );
}
