"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Checkbox } from "@/app/_ui/form/checkbox";
import { Field } from "@/app/_ui/form/field";
import { Segmented } from "@/app/_ui/form/segmented";
import { RECORDABLE, type Recordable, SIDED, SIDES } from "@/lib/exercises/vocabulary";
import { Part } from "./part";

/** The conditions that are ticked, each with its leg where it has one. */
export const conditionsIn = (form: FormData) =>
  form.getAll("conditions").map((code) => ({ code, side: form.get(`leg.${code}`) }));

/** What is on record from the first day; of what has a side, which leg. */
export function ConditionBoxes() {
  const t = useTranslations("patientForm");
  const common = useTranslations("common");
  const words = useTranslations("conditions");
  const [ticked, setTicked] = useState<readonly Recordable[]>([]);
  /** In the order of the page, as the form sends them. */
  const chosen = RECORDABLE.filter((code) => ticked.includes(code));
  return (
    <Part title={t("conditions")} text={t("conditionsHint")}>
      <fieldset className="grid gap-x-6 gap-y-2 sm:grid-cols-2 lg:grid-cols-3">
        <legend className="sr-only">{t("conditions")}</legend>
        {RECORDABLE.map((code) => (
          <div key={code}>
            <Checkbox
              name="conditions"
              value={code}
              checked={ticked.includes(code)}
              onChange={({ target }) =>
                setTicked(target.checked ? [...ticked, code] : ticked.filter((other) => other !== code))
              }
              label={words(`${code}.label`)}
              hint={words(`${code}.hint`)}
              className="items-start"
            />
            {SIDED.includes(code) && ticked.includes(code) && (
              <Field
                group
                required
                hideLabel
                name={`conditions.${chosen.indexOf(code)}.side`}
                label={t("legOf", { condition: words(`${code}.label`) })}
                className="ms-6 mt-1"
              >
                <Segmented
                  size="sm"
                  name={`leg.${code}`}
                  options={SIDES.map((value) => ({ value, label: common(`sides.${value}`) }))}
                />
              </Field>
            )}
          </div>
        ))}
      </fieldset>
    </Part>
  );
}
