"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { recordSignOffAction } from "@/app/_actions/clinics";
import { Button } from "@/app/_ui/button";
import { DateField } from "@/app/_ui/date-field/date-field";
import { Dialog, DialogClose } from "@/app/_ui/dialog";
import { ActionForm, SubmitButton } from "@/app/_ui/form/action-form";
import { Field } from "@/app/_ui/form/field";
import { Input } from "@/app/_ui/form/input";
import type { LocalDate } from "@/lib/time/calendar-date";

type Props = {
  version: string;
  digest: string;
  today: LocalDate;
  /** This edition is signed off already. */
  again: boolean;
};

/** The physiotherapist who signed, by name and registration, and when. */
export function RecordSignOff({ version, digest, today, again }: Props) {
  const t = useTranslations("clinic.content");
  const common = useTranslations("common");
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={t("recordOf", { version })}
      text={t("kept")}
      trigger={<Button size="sm">{again ? t("another") : t("record")}</Button>}
    >
      <ActionForm
        action={recordSignOffAction}
        read={(values) => ({ ...values, digest })}
        doneText={t("saved")}
        onDone={() => setOpen(false)}
        className="grid gap-3"
      >
        <Field name="name" label={t("physiotherapist")} required>
          <Input name="name" autoComplete="off" maxLength={80} />
        </Field>
        <Field name="body" label={t("body")} required>
          <Input name="body" autoComplete="off" maxLength={80} />
        </Field>
        <Field name="number" label={t("number")} required>
          <Input name="number" autoComplete="off" maxLength={40} />
        </Field>
        <Field name="signedOn" label={t("signedOn")} required>
          <DateField name="signedOn" max={today} />
        </Field>
        <div className="flex justify-end gap-2">
          <DialogClose>
            <Button variant="quiet">{common("cancel")}</Button>
          </DialogClose>
          <SubmitButton>{common("save")}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
