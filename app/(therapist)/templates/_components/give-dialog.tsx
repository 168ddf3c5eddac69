"use client";

import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { giveTemplateAction } from "@/app/_actions/plans";
import { Banner } from "@/app/_ui/banner";
import { FormDialog } from "@/app/(therapist)/_components/form-dialog";
import type { TemplateId } from "@/lib/ids";

type Props = {
  open: boolean;
  onClose: () => void;
  id: TemplateId;
  name: string;
  /** The clinic has one of this name. */
  isTaken: boolean;
};

/** Asks before a template of one's own becomes the clinic's, which nobody undoes. */
export function GiveDialog({ open, onClose, id, name, isTaken }: Props) {
  const t = useTranslations("templates.give");
  return (
    <FormDialog
      open={open}
      onOpenChange={onClose}
      title={t("title", { name })}
      text={t("text")}
      action={giveTemplateAction}
      read={() => ({ templateId: id })}
      doneText={t("done")}
      submit={t("action")}
      busyLabel={t("giving")}
    >
      {isTaken && (
        <Banner icon={<TriangleAlert />} tone="part" title={t("taken")}>
          {t("takenText")}
        </Banner>
      )}
    </FormDialog>
  );
}
