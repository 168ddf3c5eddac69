"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/app/_ui/form/field";
import { Select } from "@/app/_ui/form/input";
import { type Option, Options } from "@/app/_ui/form/options";
import { Segmented } from "@/app/_ui/form/segmented";
import { SIDES } from "@/lib/exercises/vocabulary";
import { Part } from "./part";

type Props = {
  clinicians: readonly { id: string; name: string }[];
  zone: string;
  zones: readonly Option[];
  self: string | null;
};

export function CareFields({ clinicians, zone, zones, self }: Props) {
  const t = useTranslations("patientForm");
  const common = useTranslations("common");
  return (
    <Part title={t("care")}>
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
        <Field name="side" label={t("side")} group required>
          <Segmented
            name="side"
            options={SIDES.map((value) => ({ value, label: common(`sides.${value}`) }))}
          />
        </Field>
        <Field name="leadId" label={t("lead")} required>
          <Select name="leadId" defaultValue={self ?? ""}>
            {self === null && <option value="">{t("leadNone")}</option>}
            <Options options={clinicians.map(({ id, name }) => ({ value: id, label: name }))} />
          </Select>
        </Field>
        <Field name="zone" label={common("timeZone")} required>
          <Select name="zone" defaultValue={zone}>
            <Options options={zones} />
          </Select>
        </Field>
      </div>
    </Part>
  );
}
