"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { ActionForm, SubmitButton } from "@/app/_ui/form/action-form";
import { Field } from "@/app/_ui/form/field";
import { Input, Select } from "@/app/_ui/form/input";
import { ZoneSelect } from "@/app/_ui/form/zone-select";
import { updateClinicAction } from "@/lib/clinics/actions";
import { COUNTRIES } from "@/lib/clinics/country";
import type { ClinicRecord } from "@/lib/clinics/queries";

function useCountries() {
  const locale = useLocale();
  return useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: "region" });
    return COUNTRIES.map((code) => ({ code, name: names.of(code) ?? code })).sort((a, b) =>
      a.name.localeCompare(b.name, locale),
    );
  }, [locale]);
}

/** Owners write; everybody else reads the same fields. */
export function SettingsForm({ clinic, runs }: { clinic: ClinicRecord; runs: boolean }) {
  const t = useTranslations("clinic.settings");
  const common = useTranslations("common");
  const countries = useCountries();
  return (
    <ActionForm action={updateClinicAction} doneText={t("saved")} className="grid gap-4">
      {!runs && <p className="text-ink-2">{t("readOnly")}</p>}
      <Field name="name" label={t("name")} required>
        <Input name="name" defaultValue={clinic.name} maxLength={120} disabled={!runs} />
      </Field>
      <Field name="country" label={t("country")} hint={t("countryHint")} required>
        <Select name="country" defaultValue={clinic.country} disabled={!runs}>
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field name="zone" label={t("zone")} hint={t("zoneHint")} required>
        <ZoneSelect name="zone" defaultValue={clinic.zone} disabled={!runs} />
      </Field>
      {runs && (
        <span>
          <SubmitButton busyLabel={common("saving")}>{common("save")}</SubmitButton>
        </span>
      )}
    </ActionForm>
  );
}
