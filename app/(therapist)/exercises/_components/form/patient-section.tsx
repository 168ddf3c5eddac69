"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/app/_ui/form/field";
import { Input } from "@/app/_ui/form/input";
import { FormSection } from "./form-section";
import { englishOf, type FormStart } from "./form-start";
import { StepsField } from "./steps-field";

const PATIENT = "content.text.en.patient";

/** The same exercise in the patient's words; left empty, patients read the steps above. */
export function PatientSection({ start }: { start: FormStart }) {
  const t = useTranslations("exercises.form");
  const words = englishOf(start).patient;
  const line = (name: string, label: string, value: string | undefined, optional = false) => (
    <Field label={label} name={`${PATIENT}.${name}`} optional={optional}>
      <Input name={`${PATIENT}.${name}`} defaultValue={value} maxLength={140} autoComplete="off" />
    </Field>
  );
  return (
    <FormSection title={t("patientWords")} hint={t("patientWordsHint")}>
      <StepsField list="lines" defaultValue={words?.steps ?? [""]} />
      <div className="grid gap-4 sm:grid-cols-2">
        {line("feel", t("feel"), words?.feel)}
        {line("mistake", t("mistake"), words?.mistake)}
        {line("bed", t("bed"), words?.bed, true)}
        {line("note", t("patientNote"), words?.note, true)}
        {line("side.left", t("leftSide"), words?.side?.left, true)}
        {line("side.right", t("rightSide"), words?.side?.right, true)}
      </div>
    </FormSection>
  );
}
