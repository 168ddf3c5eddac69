"use client";

import { useTranslations } from "next-intl";
import { updateClinicAction } from "@/app/_actions/clinics";
import { ActionForm, SubmitButton } from "@/app/_ui/form/action-form";
import { Field } from "@/app/_ui/form/field";
import { Input, Select } from "@/app/_ui/form/input";
import { type Option, Options } from "@/app/_ui/form/options";
import type { ClinicRecord } from "@/lib/clinics/queries";

type Props = {
  clinic: ClinicRecord;
  /** Whether the reader is an owner. */
  runs: boolean;
  countries: readonly Option[];
  zones: readonly Option[];
};

/** Owners write; everybody else reads the same fields. */
export function SettingsForm({ clinic, runs, countries, zones }: Props) {
  const t = useTranslations("clinic.settings");
  const common = useTranslations("common");
  return (
    <ActionForm action={updateClinicAction} doneText={t("saved")} className="grid gap-4">
      {!runs && <p className="text-ink-2">{t("readOnly")}</p>}
      <Field name="name" label={t("name")} required>
        <Input name="name" defaultValue={clinic.name} maxLength={120} disabled={!runs} />
      </Field>
      <Field name="phone" label={t("phone")} hint={t("phoneHint")} optional>
        <Input name="phone" type="tel" defaultValue={clinic.phone ?? ""} maxLength={40} disabled={!runs} />
      </Field>
      <Field name="country" label={t("country")} hint={t("countryHint")} required>
        <Select name="country" defaultValue={clinic.country} disabled={!runs}>
          <Options options={countries} />
        </Select>
      </Field>
      <Field name="zone" label={common("timeZone")} hint={t("zoneHint")} required>
        <Select name="zone" defaultValue={clinic.zone} disabled={!runs}>
          <Options options={zones} />
        </Select>
      </Field>
      {runs && (
        <span>
          <SubmitButton>{common("save")}</SubmitButton>
        </span>
      )}
    </ActionForm>
  );
}
