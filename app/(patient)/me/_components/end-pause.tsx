"use client";

import { useTranslations } from "next-intl";
import { resumeOwnPlanAction } from "@/app/_actions/pauses";
import { Button } from "@/app/_ui/button";
import { useAction } from "@/app/_ui/form/use-action";

/** Ends a pause today, or calls off one that is still to come. */
export function EndPause({ pauseId, runs }: { pauseId: string; runs: boolean }) {
  const t = useTranslations("me.pause");
  const pause = useTranslations("pause");
  const { run, pending } = useAction(resumeOwnPlanAction, { doneText: t("ended") });
  return (
    <Button busy={pending} busyLabel={t("ending")} onClick={() => run({ pauseId })}>
      {runs ? pause("end") : t("callOff")}
    </Button>
  );
}
