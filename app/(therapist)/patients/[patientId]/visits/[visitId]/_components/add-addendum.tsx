"use client";

import { useTranslations } from "next-intl";
import { addAddendumAction } from "@/app/_actions/visits";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/form/field";
import { Textarea } from "@/app/_ui/form/input";
import { FormDialog } from "@/app/(therapist)/_components/form-dialog";
import { LONGEST_ADDENDUM } from "@/lib/visits/vocabulary";

/** Adds to a note that is signed; it stands below it with name and time. */
export function AddAddendum({ visitId }: { visitId: string }) {
  const t = useTranslations("visits.notes");
  const common = useTranslations("common");
  return (
    <FormDialog
      trigger={<Button size="sm">{t("addAddendum")}</Button>}
      title={t("addAddendum")}
      text={t("addendumText")}
      action={addAddendumAction}
      read={(values) => ({ ...values, visitId })}
      doneText={t("added")}
      submit={common("add")}
      busyLabel={common("adding")}
    >
      <Field label={t("addendum")} name="words" required>
        <Textarea name="words" rows={3} maxLength={LONGEST_ADDENDUM} required />
      </Field>
    </FormDialog>
  );
}
