"use client";

import { UserX } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { handOverAction } from "@/app/_actions/clinics";
import { Banner } from "@/app/_ui/banner";
import { Button, LinkButton } from "@/app/_ui/button";
import { Dialog, DialogClose } from "@/app/_ui/dialog";
import { ActionForm, SubmitButton } from "@/app/_ui/form/action-form";
import type { Left } from "@/lib/clinics/leaving/queries";
import { type Clinicians, TakeOver } from "./leaving";
import { useLeftWords } from "./use-left-words";

type Props = {
  left: Left;
  clinicians: Clinicians;
  /** False for an owner alone, who reads no patient: they see numbers. */
  reads: boolean;
};

/** The owner's list of care that is nobody's, and the one step that gives it to somebody. */
export function WithoutLead({ left, clinicians, reads }: Props) {
  const t = useTranslations("clinic.leaving");
  const common = useTranslations("common");
  const [open, setOpen] = useState(false);
  const what = useLeftWords()(left).join(", ");
  const handing = clinicians.length > 0 && (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={t("handOver")}
      text={t("handOverText", { what })}
      trigger={<Button size="sm">{t("handOver")}</Button>}
    >
      <ActionForm
        action={handOverAction}
        read={(values) => values}
        doneText={t("handedOver")}
        onDone={() => setOpen(false)}
        className="grid gap-3"
      >
        <TakeOver name="memberId" clinicians={clinicians} />
        <div className="flex justify-end gap-2">
          <DialogClose>
            <Button variant="quiet">{common("cancel")}</Button>
          </DialogClose>
          <SubmitButton>{t("handOver")}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
  return (
    <div className="px-4 pt-3">
      <Banner
        tone="part"
        icon={<UserX />}
        title={t("standing", { what })}
        actions={
          <>
            {reads && left.patients > 0 && (
              <LinkButton size="sm" href="/caseload?view=no-lead&therapist=all">
                {t("show")}
              </LinkButton>
            )}
            {handing}
          </>
        }
      />
    </div>
  );
}
