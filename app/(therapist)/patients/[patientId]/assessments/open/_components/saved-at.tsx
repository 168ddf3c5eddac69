"use client";

import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { discardAssessmentAction } from "@/app/_actions/assessments";
import { Button } from "@/app/_ui/button";
import { Dialog, DialogClose } from "@/app/_ui/dialog";
import { useAction } from "@/app/_ui/form/use-action";
import type { PatientId } from "@/lib/ids";
import type { Assessing } from "./use-assessment";

/** When it was saved, or what keeps it from being, with a way on. */
export function SavedAt({ assessing, zone }: { assessing: Assessing; zone: string }) {
  const t = useTranslations("assessment");
  const common = useTranslations("common");
  const errors = useTranslations("errors.code");
  const format = useFormatter();
  const { saving, tryAgain, beginAnew } = assessing;
  if (saving.state === "refused") {
    const isGone = saving.error === "already-done";
    return (
      <div role="alert" className="flex flex-wrap items-center gap-2 text-low-ink text-sm">
        {isGone ? t("gone") : `${t("saving.refused")}: ${errors(saving.error)}`}
        <Button size="sm" onClick={isGone ? beginAnew : tryAgain}>
          {isGone ? t("beginAnew") : common("tryAgain")}
        </Button>
      </div>
    );
  }
  return (
    <p role={saving.state === "failed" ? "alert" : undefined} className="text-ink-2 text-sm tabular-nums">
      {saving.state === "saved"
        ? t("saving.saved", { time: format.dateTime(saving.at, "time", { timeZone: zone }) })
        : t(`saving.${saving.state}`)}
    </p>
  );
}

/** Throws away what nobody has concluded, whoever entered it. */
export function Discard({ assessing, patientId }: { assessing: Assessing; patientId: PatientId }) {
  const t = useTranslations("assessment");
  const common = useTranslations("common");
  const router = useRouter();
  const leave = () => {
    assessing.close();
    router.push(`/patients/${patientId}/assessments`);
  };
  const { run, pending } = useAction(discardAssessmentAction, { doneText: t("discarded"), onDone: leave });
  const assessmentId = assessing.storedId();
  if (assessmentId === null) return null;
  return (
    <Dialog
      trigger={<Button variant="quiet">{t("discard")}</Button>}
      title={t("discard")}
      text={t("discardText")}
      actions={
        <>
          <DialogClose>
            <Button variant="quiet">{common("cancel")}</Button>
          </DialogClose>
          <Button variant="danger" busy={pending} onClick={() => run({ assessmentId })}>
            {t("discard")}
          </Button>
        </>
      }
    />
  );
}
