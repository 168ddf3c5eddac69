"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import type { Drafting } from "./use-drafting";

type Props = {
  drafting: Pick<Drafting<string>, "saving" | "tryAgain">;
  /** The clinic's clock. */
  zone: string;
  /** What is said once nobody can write in it any more. */
  over: string;
};

/** When the draft was saved, or what keeps it from being, with a way on. */
export function DraftSaved({ drafting, zone, over }: Props) {
  const t = useTranslations("drafting");
  const errors = useTranslations("errors.code");
  const common = useTranslations("common");
  const format = useFormatter();
  const { saving, tryAgain } = drafting;
  if (saving.state === "refused")
    return (
      <span role="alert" className="flex flex-wrap items-center gap-2 text-low-ink text-sm">
        {saving.error === "already-done" ? over : errors(saving.error)}
        {saving.error !== "already-done" && (
          <Button size="sm" onClick={tryAgain}>
            {common("tryAgain")}
          </Button>
        )}
      </span>
    );
  return (
    <span role={saving.state === "failed" ? "alert" : undefined} className="text-ink-2 text-sm tabular-nums">
      {saving.state === "saved"
        ? t("saving.saved", { time: format.dateTime(saving.at, "dayTime", { timeZone: zone }) })
        : t(`saving.${saving.state}`)}
    </span>
  );
}
