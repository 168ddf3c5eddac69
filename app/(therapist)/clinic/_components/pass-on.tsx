"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { passOnAction } from "@/app/_actions/clinics";
import { Button } from "@/app/_ui/button";
import { Dialog, DialogClose } from "@/app/_ui/dialog";
import { ActionForm, SubmitButton } from "@/app/_ui/form/action-form";
import { type Clinicians, Leaving } from "./leaving";

type Props = { id: string; name: string; clinicians: Clinicians; zone: string };

/** Hands over what somebody leads who stays: a long leave, a smaller caseload. */
export function PassOn({ id, name, clinicians, zone }: Props) {
  const t = useTranslations("clinic.leaving");
  const common = useTranslations("common");
  const [open, setOpen] = useState(false);
  const title = t("handOverOf", { name });
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={title}
      text={t("passOnText", { name })}
      trigger={
        <Button size="sm" variant="quiet" aria-label={title}>
          {t("handOver")}
        </Button>
      }
    >
      <ActionForm
        action={passOnAction}
        read={(values) => ({ ...values, memberId: id })}
        doneText={t("handedOver")}
        onDone={() => setOpen(false)}
        className="grid gap-4"
      >
        <Leaving memberId={id} clinicians={clinicians} zone={zone} stays />
        <div className="flex justify-end gap-2">
          <DialogClose>
            <Button variant="quiet">{common("cancel")}</Button>
          </DialogClose>
          <SubmitButton>{t("handOver")}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
