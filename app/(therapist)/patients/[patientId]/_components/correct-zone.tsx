"use client";

import { useTranslations } from "next-intl";
import { correctZoneAction } from "@/app/_actions/patients";
import { Button } from "@/app/_ui/button";
import { DateField } from "@/app/_ui/date-field/date-field";
import { Field } from "@/app/_ui/form/field";
import { Select } from "@/app/_ui/form/input";
import { FormDialog } from "@/app/(therapist)/_components/form-dialog";

/** The browser's own list, some 400 names: made when the dialog opens, never part of the page. */
function Zones({ chosen }: { chosen: string }) {
  const known = Intl.supportedValuesOf("timeZone");
  const zones = known.includes(chosen) ? known : [chosen, ...known];
  return (
    <Select name="zone" defaultValue={chosen}>
      {zones.map((zone) => (
        <option key={zone} value={zone}>
          {zone.replaceAll("_", " ")}
        </option>
      ))}
    </Select>
  );
}

type Props = { patientId: string; zone: string; today: string };

/** Puts a zone right that was recorded wrongly, from a date on. */
export function CorrectZone({ patientId, zone, today }: Props) {
  const t = useTranslations("patient.contact");
  const common = useTranslations("common");
  return (
    <FormDialog
      trigger={
        <Button size="sm" variant="quiet" aria-label={t("correctTitle")}>
          {t("correct")}
        </Button>
      }
      title={t("correctTitle")}
      text={t("correctText")}
      action={correctZoneAction}
      read={(values) => ({ ...values, patientId })}
      doneText={t("corrected")}
      submit={t("correct")}
      busyLabel={t("correcting")}
    >
      <Field label={common("timeZone")} name="zone" required>
        <Zones chosen={zone} />
      </Field>
      <Field label={t("correctFrom")} name="fromDate" required>
        <DateField name="fromDate" defaultValue={today} />
      </Field>
    </FormDialog>
  );
}
