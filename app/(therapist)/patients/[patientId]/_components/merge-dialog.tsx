"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { mergeRecordsAction } from "@/app/_actions/patients";
import { FoundPatientWords } from "@/app/_shared/shell/found-patient-words";
import { PatientFinder } from "@/app/_shared/shell/patient-finder";
import { Field } from "@/app/_ui/form/field";
import { Input } from "@/app/_ui/form/input";
import { Segmented } from "@/app/_ui/form/segmented";
import { textOf } from "@/app/_ui/form/text-of";
import { FormDialog } from "@/app/(therapist)/_components/form-dialog";

/** The records that were found, one of them to choose. */
function OtherRecords({ patientId }: { patientId: string }) {
  const t = useTranslations("patient.merge");
  return (
    <PatientFinder label={t("search")} only={({ id }) => id !== patientId} none={t("none")}>
      {(others, nobody) => (
        <Field group name="keptId" label={t("other")} hint={t("otherHint")}>
          <div className="flex max-h-48 flex-col overflow-y-auto">
            {others.map((patient) => (
              <label
                key={patient.id}
                className="flex min-h-9 items-center gap-2 rounded-sm px-1.5 hover:bg-brand-soft"
              >
                <input type="radio" name="keptId" value={patient.id} className="accent-brand" />
                <FoundPatientWords patient={patient} />
              </label>
            ))}
            {nobody}
          </div>
        </Field>
      )}
    </PatientFinder>
  );
}

type Props = { patientId: string; name: string; open: boolean; onOpenChange: (open: boolean) => void };

/** Says that another record is of the same person, and which of the two stays. */
export function MergeDialog({ patientId, name, ...dialog }: Props) {
  const t = useTranslations("patient.merge");
  const common = useTranslations("common");
  const router = useRouter();
  const kept = useRef(patientId);
  return (
    <FormDialog
      {...dialog}
      title={t("title")}
      text={t("text")}
      action={mergeRecordsAction}
      read={(values) => {
        const other = textOf(values, "keptId");
        const [going, staying] = values.stays === "this" && other ? [other, patientId] : [patientId, other];
        kept.current = staying;
        return { patientId: going, keptId: staying, reason: values.reason };
      }}
      onDone={() => kept.current !== patientId && router.push(`/patients/${kept.current}`)}
      doneText={t("done")}
      submit={t("submit")}
    >
      <OtherRecords patientId={patientId} />
      <Field group name="stays" label={t("stays")} hint={t("staysHint", { name })}>
        <Segmented
          name="stays"
          defaultValue="this"
          options={(["this", "that"] as const).map((value) => ({ value, label: t(value) }))}
        />
      </Field>
      <Field label={common("why")} name="reason" required>
        <Input name="reason" maxLength={300} autoComplete="off" />
      </Field>
    </FormDialog>
  );
}
