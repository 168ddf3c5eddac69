"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/app/_ui/form/field";
import { Select } from "@/app/_ui/form/input";
import { EQUIPMENT, LIBRARY_KINDS, POSITIONS, TARGETS } from "@/lib/exercises/vocabulary";
import { Chips } from "./chips";
import { FormSection } from "./form-section";
import type { FormStart } from "./form-start";

export function AboutSection({ start }: { start: FormStart }) {
  const t = useTranslations("exercises");
  const kinds = useTranslations("kinds");
  const equipment = EQUIPMENT.map((value) => ({ value, label: kinds(`equipment.${value}`) }));
  return (
    <FormSection title={t("form.about")}>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={kinds("facet.kind")} name="content.kind" required>
          <Select name="content.kind" defaultValue={start.kind}>
            <option value="">{t("form.choose")}</option>
            {LIBRARY_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {kinds(`kind.${kind}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={kinds("facet.position")} name="content.position" required>
          <Select name="content.position" defaultValue={start.position}>
            <option value="">{t("form.choose")}</option>
            {POSITIONS.map((position) => (
              <option key={position} value={position}>
                {kinds(`position.${position}`)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Field group label={t("muscles")} hint={t("form.targetsHint")} name="content.targets">
        <Chips
          name="content.targets"
          defaultValue={start.targets}
          options={TARGETS.map((value) => ({ value, label: kinds(`target.${value}`) }))}
        />
      </Field>
      <Field group label={t("equipment")} name="content.equipment">
        <Chips name="content.equipment" defaultValue={start.equipment} options={equipment} alone="none" />
      </Field>
      <Field group optional label={t("form.optionalEquipment")} name="content.optionalEquipment">
        <Chips
          name="content.optionalEquipment"
          defaultValue={start.optionalEquipment}
          options={equipment.filter(({ value }) => value !== "none")}
        />
      </Field>
    </FormSection>
  );
}
