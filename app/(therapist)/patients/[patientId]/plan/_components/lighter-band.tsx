"use client";

import { Feather } from "lucide-react";
import { useTranslations } from "next-intl";
import { useBuilder } from "./builder-context";

/** In the place of the phases: what this plan is for, and what it began as. */
export function LighterBand() {
  const t = useTranslations("plan.lighter");
  const { data, shown } = useBuilder();
  return (
    <div className="flex min-h-[54px] shrink-0 items-center gap-2.5 border-line border-b bg-nerve-soft px-4 py-2 text-nerve-ink">
      <Feather aria-hidden="true" className="size-4 shrink-0" />
      <p className="leading-[18px]">
        <b className="block font-semibold">
          {t("band", { phase: shown.name, number: data.latest?.number ?? 0 })}
        </b>
        {t("bandText")}
      </p>
    </div>
  );
}
