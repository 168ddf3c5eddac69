"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { useAction } from "@/app/_ui/form/use-action";
import { useKeys } from "@/app/_ui/use-keys";
import { acknowledgeAlertAction } from "@/lib/safety/actions";

/** Says that a clinician has seen it; Y does it for the first one. */
export function Acknowledge({ alertId, first }: { alertId: string; first: boolean }) {
  const t = useTranslations("patient.alerts");
  const { run, pending } = useAction(acknowledgeAlertAction, { doneText: t("done") });
  const act = () => run({ alertId });
  useKeys({ y: act }, first);
  return (
    <Button keys={first ? "Y" : undefined} busy={pending} busyLabel={t("acknowledging")} onClick={act}>
      {t("acknowledge")}
    </Button>
  );
}
