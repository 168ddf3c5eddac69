"use client";

import { useTranslations } from "next-intl";
import { PhoneDock } from "@/app/_shared/shell/phone-dock";
import { Button } from "@/app/_ui/button";
import { SendNotice } from "../../_components/send-notice";
import { NoteField } from "./felt-fields";
import { SkipChoice } from "./skip-choice";
import type { ExerciseLogState } from "./use-exercise-log";

/** A turn that is left out, with its reason. */
export function SkipStep({ state }: { state: ExerciseLogState }) {
  const t = useTranslations("today.log");
  const common = useTranslations("common");
  return (
    <>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-7 pt-6 pb-4">
        <SkipChoice value={state.reason} onChange={state.setReason} />
        <NoteField value={state.note} onChange={state.setNote} />
      </div>
      <PhoneDock aboveTabs={false}>
        <SendNotice sending={state.sending} onRetry={state.retry} />
        <Button
          size="phone"
          variant="filled"
          disabled={state.reason === null}
          busy={state.busy}
          busyLabel={common("saving")}
          onClick={state.saveSkip}
        >
          {t("skip")}
        </Button>
        <Button variant="quiet" onClick={() => state.begin("log")}>
          {t("skipBack")}
        </Button>
      </PhoneDock>
    </>
  );
}
