"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useDoseWords } from "@/app/_shared/dose-words";
import { LoadField } from "@/app/_shared/load-field";
import type { DoseLoad } from "@/lib/plans/dose-load";
import { loadPart } from "@/lib/plans/dose-words";

/** What was used in place of the planned load. The form reads it from a hidden field, whichever way it is said. */
export function LoadEntry({ planned }: { planned: DoseLoad | undefined }) {
  const t = useTranslations("patient.log.detail");
  const words = useDoseWords();
  const [load, setLoad] = useState<DoseLoad | null>(null);
  const say = (one: DoseLoad) => words([loadPart(one)]);
  return (
    <>
      <LoadField
        name="load"
        label={t("load")}
        none={planned ? t("planned", { load: say(planned) }) : t("unsaid")}
        value={load}
        onChange={setLoad}
        bandName={(band) => say({ band })}
      />
      <input type="hidden" name="load" value={load ? JSON.stringify(load) : ""} />
    </>
  );
}
