"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { createPatientAction } from "@/app/_actions/patients";
import { ActionForm, SubmitButton } from "@/app/_ui/form/action-form";
import type { Option } from "@/app/_ui/form/options";
import { textOf } from "@/app/_ui/form/text-of";
import { patientId as asPatientId, type PatientId } from "@/lib/ids";
import { newId } from "@/lib/new-id";
import { ok, type Result } from "@/lib/result";
import { CareFields } from "./care-fields";
import { ConditionBoxes } from "./condition-boxes";
import { PersonFields } from "./person-fields";

type Props = {
  /** The clinic's date. */
  today: string;
  clinicians: readonly { id: string; name: string }[];
  /** The clinic's, where a new patient begins. */
  zone: string;
  zones: readonly Option[];
  /** The therapist who fills the form in leads; an assistant chooses. */
  self: string | null;
};

/** The second of two presses finds the patient that the first one made. */
async function createOnce(input: unknown): Promise<Result<PatientId>> {
  const result = await createPatientAction(input);
  const again = !result.ok && result.error === "already-done";
  return again ? ok(asPatientId.parse(textOf(input, "patientId"))) : result;
}

/** The id is made here, so that the same form sent twice makes one patient. */
export function NewPatientForm({ today, clinicians, zone, zones, self }: Props) {
  const t = useTranslations("patientForm");
  const router = useRouter();
  const [patientId] = useState(() => newId<PatientId>());
  return (
    <ActionForm
      action={createOnce}
      read={(values, form) => ({
        ...values,
        patientId,
        leadId: values.leadId || undefined,
        conditions: form.getAll("conditions"),
      })}
      onDone={(id) => router.push(`/patients/${id}`)}
      doneText={t("created")}
      className="grid max-w-240 gap-8"
    >
      <PersonFields today={today} />
      <CareFields clinicians={clinicians} zone={zone} zones={zones} self={self} />
      <ConditionBoxes />
      <span>
        <SubmitButton size="lg" busyLabel={t("busy")}>
          {t("submit")}
        </SubmitButton>
      </span>
    </ActionForm>
  );
}
