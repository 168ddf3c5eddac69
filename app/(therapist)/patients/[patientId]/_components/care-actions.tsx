"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { setCareTeamAction } from "@/app/_actions/patients";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/form/field";
import { Select } from "@/app/_ui/form/input";
import { Options } from "@/app/_ui/form/options";
import { useAction } from "@/app/_ui/form/use-action";
import { IconButton } from "@/app/_ui/icon-button";
import { FormDialog } from "@/app/(therapist)/_components/form-dialog";

type Clinician = { id: string; name: string };

export function AddToTeam({
  patientId,
  clinicians,
}: {
  patientId: string;
  clinicians: readonly Clinician[];
}) {
  const t = useTranslations("patient.care");
  const common = useTranslations("common");
  return (
    <FormDialog
      trigger={
        <Button size="sm" icon={<Plus />}>
          {common("add")}
        </Button>
      }
      title={t("addTitle")}
      text={t("text")}
      action={setCareTeamAction}
      read={(values) => ({ ...values, patientId, on: true })}
      submit={common("add")}
      busyLabel={common("adding")}
    >
      <Field label={common("roles.therapist")} name="memberId" required>
        <Select name="memberId">
          <Options options={clinicians.map(({ id, name }) => ({ value: id, label: name }))} />
        </Select>
      </Field>
    </FormDialog>
  );
}

export function TakeOffTeam({
  patientId,
  memberId,
  name,
}: {
  patientId: string;
  memberId: string;
  name: string;
}) {
  const t = useTranslations("patient.care");
  const { run, pending } = useAction(setCareTeamAction);
  return (
    <IconButton
      size="sm"
      label={t("remove", { name })}
      icon={<X />}
      disabled={pending}
      onClick={() => run({ patientId, memberId, on: false })}
    />
  );
}
