"use client";

import { useTranslations } from "next-intl";
import { correctRecordAction } from "@/app/_actions/patients";
import { DateField } from "@/app/_ui/date-field/date-field";
import { Field } from "@/app/_ui/form/field";
import { Input, Select } from "@/app/_ui/form/input";
import { Options } from "@/app/_ui/form/options";
import { Segmented } from "@/app/_ui/form/segmented";
import { FormDialog } from "@/app/(therapist)/_components/form-dialog";
import { SIDES } from "@/lib/exercises/vocabulary";
import type { Details } from "@/lib/patients/correct/changes";

export type Correctable = {
  patientId: string;
  details: Details;
  clinicians: readonly { id: string; name: string }[];
  mayChangeLeg: boolean;
};
type Props = Correctable & { today: string; open: boolean; onOpenChange: (open: boolean) => void };

/** Puts right what was registered wrongly; before and after stay on record. */
export function CorrectDialog({ patientId, today, details, clinicians, mayChangeLeg, ...dialog }: Props) {
  const t = useTranslations("patient.correct");
  const patient = useTranslations("patient");
  const common = useTranslations("common");
  const person = useTranslations("patientForm");
  const { givenName, familyName, dateOfBirth, phone, pronouns, side, lead } = details;
  return (
    <FormDialog
      {...dialog}
      title={patient("actions.correct")}
      text={t("text")}
      action={correctRecordAction}
      read={(values) => ({
        patientId,
        ...values,
        side: values.side ?? side,
        lead: values.lead || null,
        opened: { ...details, phone: phone ?? "", pronouns: pronouns ?? "" },
      })}
      doneText={t("done")}
      submit={t("submit")}
    >
      <div className="grid grid-cols-2 gap-3">
        <Field name="givenName" label={person("givenName")} required>
          <Input name="givenName" defaultValue={givenName} autoComplete="off" maxLength={80} />
        </Field>
        <Field name="familyName" label={person("familyName")} required>
          <Input name="familyName" defaultValue={familyName} autoComplete="off" maxLength={80} />
        </Field>
        <Field name="dateOfBirth" label={person("dateOfBirth")} required>
          <DateField name="dateOfBirth" max={today} defaultValue={dateOfBirth} />
        </Field>
        <Field name="pronouns" label={person("pronouns")} optional>
          <Input name="pronouns" defaultValue={pronouns ?? ""} autoComplete="off" maxLength={40} />
        </Field>
        <Field name="phone" label={person("phone")} optional>
          <Input name="phone" type="tel" defaultValue={phone ?? ""} autoComplete="off" maxLength={40} />
        </Field>
        <Field name="lead" label={person("lead")}>
          <Select name="lead" defaultValue={lead ?? ""}>
            {lead === null && <option value="">{person("leadNone")}</option>}
            <Options options={clinicians.map(({ id, name }) => ({ value: id, label: name }))} />
          </Select>
        </Field>
      </div>
      {side !== null && mayChangeLeg && (
        <Field group name="side" label={person("side")} hint={t("sideHint")}>
          <Segmented
            name="side"
            defaultValue={side as (typeof SIDES)[number]}
            options={SIDES.map((value) => ({ value, label: common(`sides.${value}`) }))}
          />
        </Field>
      )}
      <Field name="reason" label={common("why")} optional>
        <Input name="reason" maxLength={300} autoComplete="off" />
      </Field>
    </FormDialog>
  );
}
