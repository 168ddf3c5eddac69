"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/app/_ui/form/field";
import { Input } from "@/app/_ui/form/input";
import { FormSection } from "./form-section";
import { englishOf, type FormStart } from "./form-start";
import { StepsField } from "./steps-field";

export function WordsSection({ start }: { start: FormStart }) {
  const t = useTranslations("exercises.form");
  const common = useTranslations("common");
  const text = englishOf(start);
  const word = (name: "name" | "plainName" | "target" | "equipmentNote", maxLength: number) => (
    <Input
      name={`content.text.en.${name}`}
      defaultValue={text[name]}
      maxLength={maxLength}
      autoComplete="off"
    />
  );
  return (
    <FormSection title={t("words")} hint={t("wordsHint")}>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={common("name")} hint={t("nameHint")} name="content.text.en.name" required>
          {word("name", 80)}
        </Field>
        <Field label={t("plainName")} hint={t("plainNameHint")} name="content.text.en.plainName" required>
          {word("plainName", 40)}
        </Field>
        <Field label={t("target")} name="content.text.en.target" required>
          {word("target", 80)}
        </Field>
        <Field label={t("equipmentNote")} name="content.text.en.equipmentNote" optional>
          {word("equipmentNote", 80)}
        </Field>
      </div>
      <StepsField list="steps" defaultValue={text.steps} />
    </FormSection>
  );
}
