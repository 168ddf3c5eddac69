"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/app/_ui/form/field";
import { Select } from "@/app/_ui/form/input";
import { Segmented } from "@/app/_ui/form/segmented";
import { ZoneSelect } from "@/app/_ui/form/zone-select";
import { SIDES } from "@/lib/exercises/schema";
import { Part } from "./part";

type Props = {
  clinicians: readonly { id: string; name: string }[];
  zone: string;
  self: string | null;
};

export function CareFields({ clinicians, zone, self }: Props) {
  const t = useTranslations("patientForm");
  return (
    <Part title={t("care")}>
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
        <Field name="side" label={t("side")} group required>
          <Segmented name="side" options={SIDES.map((value) => ({ value, label: t(`sides.${value}`) }))} />
        </Field>
        <Field name="leadId" label={t("lead")} required>
          <Select name="leadId" defaultValue={self ?? ""}>
            {self === null && <option value="">{t("leadNone")}</option>}
            {clinicians.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field name="zone" label={t("zone")} required>
          <ZoneSelect name="zone" defaultValue={zone} />
        </Field>
      </div>
    </Part>
  );
}
