"use client";

import { useTranslations } from "next-intl";
import { DateField } from "@/app/_ui/date-field/date-field";
import { Field } from "@/app/_ui/form/field";
import { Input } from "@/app/_ui/form/input";
import { Part } from "./part";

export function PersonFields({ today }: { today: string }) {
  const t = useTranslations("patientForm");
  return (
    <Part title={t("person")}>
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
        <Field name="givenName" label={t("givenName")} required>
          <Input name="givenName" autoComplete="off" maxLength={80} />
        </Field>
        <Field name="familyName" label={t("familyName")} required>
          <Input name="familyName" autoComplete="off" maxLength={80} />
        </Field>
        <Field name="dateOfBirth" label={t("dateOfBirth")} required>
          <DateField name="dateOfBirth" max={today} />
        </Field>
        <Field name="pronouns" label={t("pronouns")} optional>
          <Input name="pronouns" autoComplete="off" maxLength={40} />
        </Field>
        <Field name="phone" label={t("phone")} optional>
          <Input name="phone" type="tel" autoComplete="off" maxLength={40} />
        </Field>
      </div>
    </Part>
  );
}
