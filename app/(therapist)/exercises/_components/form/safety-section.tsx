"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Checkbox } from "@/app/_ui/form/checkbox";
import { Field } from "@/app/_ui/form/field";
import { CAUTIONS, LISTED_STOPS, RECORDABLE } from "@/lib/exercises/vocabulary";
import { FormSection } from "./form-section";
import type { FormStart } from "./form-start";
import { Group } from "./group";

const row = "flex! items-start! py-1 max-sm:min-h-12 [&>span:first-child]:mt-0.5";

/** Cautions have to be said, even that there are none: an empty list that nobody meant would pass for safe. */
function CautionsField({ start }: { start: FormStart }) {
  const t = useTranslations("exercises");
  const kinds = useTranslations("kinds");
  const [chosen, setChosen] = useState<readonly string[] | null>(start.cautions);
  const recordable: readonly string[] = RECORDABLE;
  const offered = CAUTIONS.filter((code) => recordable.includes(code) || start.cautions?.includes(code));
  const toggle = (code: string, on: boolean) => {
    const others = (chosen ?? []).filter((other) => other !== code);
    const next = on ? [...others, code] : others;
    setChosen(next.length > 0 ? next : null);
  };
  return (
    <Field group label={t("cautions")} hint={t("form.cautionsHint")} name="content.cautions">
      <Group className="grid gap-x-6 sm:grid-cols-2">
        <Checkbox
          name="noCautions"
          checked={chosen !== null && chosen.length === 0}
          onChange={(event) => setChosen(event.target.checked ? [] : null)}
          label={t("form.noCautions")}
          hint={t("form.noCautionsHint")}
          className={`${row} sm:col-span-2`}
        />
        {offered.map((code) => (
          <Checkbox
            key={code}
            name="content.cautions"
            value={code}
            checked={chosen?.includes(code) ?? false}
            onChange={(event) => toggle(code, event.target.checked)}
            label={kinds(`caution.${code}`)}
            hint={kinds(`cautionText.${code}`)}
            className={row}
          />
        ))}
      </Group>
    </Field>
  );
}

export function SafetySection({ start }: { start: FormStart }) {
  const t = useTranslations("exercises.form");
  const common = useTranslations("common");
  const kinds = useTranslations("kinds");
  return (
    <FormSection title={t("safety")}>
      <CautionsField start={start} />
      <Field group label={common("stopWhen")} hint={t("stopsHint")} name="content.stops">
        <Group className="grid gap-x-6 sm:grid-cols-2">
          {LISTED_STOPS.map((code) => (
            <Checkbox
              key={code}
              name="content.stops"
              value={code}
              defaultChecked={start.stops.includes(code)}
              label={kinds(`stop.${code}`)}
              hint={kinds(`stopText.${code}`)}
              className={row}
            />
          ))}
        </Group>
      </Field>
    </FormSection>
  );
}
