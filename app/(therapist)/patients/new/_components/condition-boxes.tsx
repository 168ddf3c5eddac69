"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/app/_ui/form/checkbox";
import { RECORDABLE } from "@/lib/exercises/vocabulary";
import { Part } from "./part";

export function ConditionBoxes() {
  const t = useTranslations("patientForm");
  const words = useTranslations("conditions");
  return (
    <Part title={t("conditions")} text={t("conditionsHint")}>
      <fieldset className="grid gap-x-6 gap-y-2 sm:grid-cols-2 lg:grid-cols-3">
        <legend className="sr-only">{t("conditions")}</legend>
        {RECORDABLE.map((code) => (
          <Checkbox
            key={code}
            name="conditions"
            value={code}
            label={words(`${code}.label`)}
            hint={words(`${code}.hint`)}
            className="items-start"
          />
        ))}
      </fieldset>
    </Part>
  );
}
