"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { DateField } from "@/app/_ui/date-field/date-field";
import { Checkbox } from "@/app/_ui/form/checkbox";
import { Field } from "@/app/_ui/form/field";
import { Textarea } from "@/app/_ui/form/input";
import { Segmented } from "@/app/_ui/form/segmented";
import { OPERATED, RECORDABLE, type Recordable, SIDED, SIDES } from "@/lib/exercises/vocabulary";
import { Part } from "./part";

/** The conditions that are ticked, each with its leg, and its operation, where it has one. */
export const conditionsIn = (form: FormData) =>
  form.getAll("conditions").map((code) => ({
    code,
    side: form.get(`leg.${code}`),
    onDate: form.get(`onDate.${code}`) || null,
    limits: form.get(`limits.${code}`) ?? "",
  }));

type OfConditionProps = { code: Recordable; at: number; today: string };

/** The leg, and of what follows an operation its date and the surgeon's limits. */
export function OfCondition({ code, at, today }: OfConditionProps) {
  const t = useTranslations("patientForm");
  const common = useTranslations("common");
  const words = useTranslations("conditions");
  const condition = words(`${code}.label`);
  if (!SIDED.includes(code) && !OPERATED.includes(code)) return null;
  return (
    <fieldset aria-label={condition} className="ms-6 mt-1 grid gap-2">
      {SIDED.includes(code) && (
        <Field group required hideLabel name={`conditions.${at}.side`} label={t("legOf", { condition })}>
          <Segmented
            size="sm"
            name={`leg.${code}`}
            options={SIDES.map((value) => ({ value, label: common(`sides.${value}`) }))}
          />
        </Field>
      )}
      {OPERATED.includes(code) && (
        <>
          <Field name={`conditions.${at}.onDate`} label={t("onDate")} optional>
            <DateField name={`onDate.${code}`} min="1900-01-01" max={today} />
          </Field>
          <Field name={`conditions.${at}.limits`} label={t("limits")} hint={t("limitsHint")} optional>
            <Textarea name={`limits.${code}`} rows={2} maxLength={500} />
          </Field>
        </>
      )}
    </fieldset>
  );
}

/** What is on record from the first day, and what each of it asks. */
export function ConditionBoxes({ today }: { today: string }) {
  const t = useTranslations("patientForm");
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
            {ticked.includes(code) && <OfCondition {...{ code, today }} at={chosen.indexOf(code)} />}
          </div>
        ))}
      </fieldset>
    </Part>
  );
}
