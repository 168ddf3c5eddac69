"use client";

import { useTranslations } from "next-intl";
import { Segmented } from "@/app/_ui/form/segmented";
import { TEMPLATE_FORMS, type TemplateForm } from "@/lib/plans/chair-and-bed";

type Props = {
  form: TemplateForm;
  /** The one that fits what is on record. */
  fitting: TemplateForm;
  onChoose: (form: TemplateForm) => void;
};

/** In which form the built-in templates are shown and taken; why, where the record chose it. */
export function FormChoice({ form, fitting, onChoose }: Props) {
  const t = useTranslations();
  return (
    <div className="px-4 pt-3">
      <Segmented
        label={t("templates.forms.label")}
        value={form}
        onChange={onChoose}
        options={TEMPLATE_FORMS.map((value) => ({ value, label: t(`templates.forms.${value}`) }))}
      />
      {fitting === "chair-and-bed" && form === fitting && (
        <p className="mt-1.5 text-ink-2 text-xs">{t("plan.choose.chairAndBed")}</p>
      )}
    </div>
  );
}
