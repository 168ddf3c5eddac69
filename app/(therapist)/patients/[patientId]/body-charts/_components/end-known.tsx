"use client";

import { useTranslations } from "next-intl";
import { endKnownSignsAction } from "@/app/_actions/body-charts";
import { Button } from "@/app/_ui/button";
import { useAction } from "@/app/_ui/form/use-action";

/** Ends what is known: the next chart that shows it is told again. */
export function EndKnown({ knownId, signs }: { knownId: string; signs: string }) {
  const t = useTranslations("bodyCharts.known");
  const { run, pending } = useAction(endKnownSignsAction, { doneText: t("ended") });
  return (
    <span className="print:hidden">
      <Button aria-label={t("endOf", { signs })} busy={pending} onClick={() => run({ knownId })}>
        {t("end")}
      </Button>
    </span>
  );
}
