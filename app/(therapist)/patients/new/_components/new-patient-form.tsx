"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { enterPatientAction } from "@/app/_actions/patients";
import { ActionForm, SubmitButton } from "@/app/_ui/form/action-form";
import type { Option } from "@/app/_ui/form/options";
import type { PatientId } from "@/lib/ids";
import { newId } from "@/lib/new-id";
import type { LikelyRecord } from "@/lib/patients/duplicates/queries";
import { fail, ok, type Result } from "@/lib/result";
import { CareFields } from "./care-fields";
import { ConditionBoxes, conditionsIn } from "./condition-boxes";
import { LikelyRecords } from "./likely-records";
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

/** The id is made here, so that the same form sent twice makes one patient. */
export function NewPatientForm({ today, clinicians, zone, zones, self }: Props) {
  const t = useTranslations("patientForm");
  const router = useRouter();
  const [patientId] = useState(() => newId<PatientId>());
  const [likely, setLikely] = useState<readonly LikelyRecord[]>([]);
  /** Nothing was made where others are alike; the second of two presses finds the patient that the first one made. */
  const enterOnce = async (input: unknown): Promise<Result<PatientId>> => {
    const result = await enterPatientAction(input);
    setLikely((result.ok && result.data.likely) || []);
    if (result.ok) return result.data.patientId ? ok(result.data.patientId) : fail("conflict");
    return result.error === "already-done" ? ok(patientId) : result;
  };
  return (
    <ActionForm
      action={enterOnce}
      read={(values, form) => ({
        ...values,
        patientId,
        leadId: values.leadId || undefined,
        conditions: conditionsIn(form),
        somebodyElse: form.get("somebodyElse") === "true",
      })}
      onFailure={({ error }) => error === "conflict"}
      onDone={(id) => router.push(`/patients/${id}`)}
      doneText={t("created")}
      className="grid max-w-240 gap-8"
    >
      <PersonFields today={today} />
      <CareFields clinicians={clinicians} zone={zone} zones={zones} self={self} />
      <ConditionBoxes today={today} />
      <span>
        <SubmitButton size="lg" busyLabel={t("busy")}>
          {t("submit")}
        </SubmitButton>
      </span>
      {/* After the plain button, which is the one that Enter presses. */}
      <LikelyRecords likely={likely} />
    </ActionForm>
  );
}
