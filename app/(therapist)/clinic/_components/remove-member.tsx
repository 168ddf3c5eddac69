"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { removeMemberAction } from "@/app/_actions/clinics";
import { Button } from "@/app/_ui/button";
import { Dialog, DialogClose } from "@/app/_ui/dialog";
import { ActionForm, SubmitButton } from "@/app/_ui/form/action-form";
import { type Clinicians, Leaving } from "./leaving";

type Props = {
  id: string;
  name: string;
  /** Leads patients, or sees to tasks, perhaps. */
  cares: boolean;
  clinicians: Clinicians;
  zone: string;
};

export function RemoveMember({ id, name, cares, clinicians, zone }: Props) {
  const t = useTranslations("clinic.members");
  const common = useTranslations("common");
  const [open, setOpen] = useState(false);
  const title = t("removeOf", { name });
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={title}
      text={t("removeText", { name })}
      trigger={
        <Button size="sm" variant="quiet" aria-label={title}>
          {common("remove")}
        </Button>
      }
    >
      <ActionForm
        action={removeMemberAction}
        read={(values) => ({ ...values, memberId: id })}
        doneText={t("removed", { name })}
        onDone={() => setOpen(false)}
        className="grid gap-4"
      >
        {cares && <Leaving memberId={id} clinicians={clinicians} zone={zone} />}
        <div className="flex justify-end gap-2">
          <DialogClose>
            <Button variant="quiet">{common("cancel")}</Button>
          </DialogClose>
          <SubmitButton variant="danger" busyLabel={t("removing")}>
            {common("remove")}
          </SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
