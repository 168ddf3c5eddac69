"use client";

import { useTranslations } from "next-intl";
import { archiveMeasureAction } from "@/app/_actions/measures";
import { Button } from "@/app/_ui/button";
import { FormDialog } from "@/app/(therapist)/_components/form-dialog";

/** Takes a questionnaire of the clinic's own off the list of those that are offered. */
export function ArchiveMeasure({ ownMeasureId, name }: { ownMeasureId: string; name: string }) {
  const t = useTranslations("measures.total");
  return (
    <FormDialog
      trigger={<Button>{t("archive")}</Button>}
      title={t("archiveName", { name })}
      text={t("archiveText")}
      action={archiveMeasureAction}
      read={() => ({ ownMeasureId })}
      doneText={t("archived")}
      submit={t("archive")}
    />
  );
}
