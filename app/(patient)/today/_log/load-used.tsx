"use client";

import { useTranslations } from "next-intl";
import { LoadField } from "@/app/_shared/load-field";
import type { DoseLoad } from "@/lib/plans/dose-load";

type Props = { value: DoseLoad; said: boolean; onChange: (load: DoseLoad) => void };

/** Folded, for most use what is planned. It begins with that, and is open where something else was said before. */
export function LoadUsed({ value, said, onChange }: Props) {
  const today = useTranslations("today");
  const t = useTranslations("today.log");
  return (
    <details open={said}>
      <summary className="inline-flex min-h-12 items-center rounded-full px-2 font-[620] text-brand">
        {t("loadOther")}
      </summary>
      <div className="grid gap-5 pt-2">
        <LoadField
          name="load"
          label={t("load")}
          value={value}
          onChange={(next) => next && onChange(next)}
          bandName={(band) => today("dose.loadBand", { band })}
        />
      </div>
    </details>
  );
}
