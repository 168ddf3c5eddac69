"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useDoseWords } from "@/app/_shared/dose-words";
import { Field } from "@/app/_ui/form/field";
import { Segmented } from "@/app/_ui/form/segmented";
import { Stepper } from "@/app/_ui/form/stepper";
import type { CatalogueDose } from "@/lib/exercises/schema";
import { LATERALITIES, type Laterality } from "@/lib/exercises/vocabulary";
import { catalogueParts } from "@/lib/plans/dose-words";
import { FormSection } from "./form-section";
import type { FormStart } from "./form-start";
import { Group } from "./group";

const STEPPERS = [
  { part: "sets", min: 1, max: 20, seconds: false },
  { part: "reps", min: 1, max: 100, seconds: false },
  { part: "hold", min: 0, max: 7200, seconds: true },
  { part: "rest", min: 0, max: 900, seconds: true },
  { part: "perDay", min: 1, max: 12, seconds: false },
  { part: "days", min: 1, max: 7, seconds: false },
] as const satisfies readonly { part: keyof CatalogueDose; min: number; max: number; seconds: boolean }[];

/** The usual dose, and under it how it reads. */
export function DoseSection({ start }: { start: FormStart }) {
  const t = useTranslations("exercises.form");
  const common = useTranslations("common");
  const exercises = useTranslations("exercises");
  const kinds = useTranslations("kinds");
  const words = useDoseWords();
  const [dose, setDose] = useState(start.dose);
  const [laterality, setLaterality] = useState<Laterality>(start.laterality);
  return (
    <FormSection title={exercises("dose")} hint={t("doseHint")}>
      <Field group label={exercises("sides")} name="content.laterality">
        <Segmented
          name="content.laterality"
          value={laterality}
          onChange={setLaterality}
          options={LATERALITIES.map((value) => ({ value, label: kinds(`laterality.${value}`) }))}
        />
      </Field>
      <Field group label={exercises("dose")} hideLabel name="content.dose">
        <Group className="flex flex-wrap gap-x-5 gap-y-3">
          {STEPPERS.map(({ part, min, max, seconds }) => (
            <Field key={part} label={common(`dose.${part}`)} name={`content.dose.${part}`}>
              <Stepper
                label={common(`dose.${part}`)}
                name={`content.dose.${part}`}
                min={min}
                max={max}
                {...(seconds ? { unit: common("dose.second") } : {})}
                value={dose[part]}
                onChange={(value) => setDose((before) => ({ ...before, [part]: value }))}
              />
            </Field>
          ))}
        </Group>
      </Field>
      <p aria-live="polite">
        <span className="text-ink-3">{t("reads")}</span>{" "}
        <span className="font-semibold">
          {words(catalogueParts(dose, { eachSide: laterality !== "bilateral" }))}
        </span>
      </p>
    </FormSection>
  );
}
