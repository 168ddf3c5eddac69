"use client";

import { Hand, Plus, Redo2, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PhoneDock } from "@/app/_shared/shell/phone-dock";
import { Button, LinkButton } from "@/app/_ui/button";
import type { Kind } from "@/lib/plans/vocabulary";
import { SendNotice } from "../../../_components/send-notice";
import { AmountFields } from "./amount-fields";
import { EffortField, NoteField, PainField } from "./felt-fields";
import type { ExerciseLogState } from "./use-exercise-log";

type Props = {
  state: ExerciseLogState;
  kind: Kind;
  timed: boolean;
  head: ReactNode;
  moreHref: string | null;
  logged: boolean;
};

/** What was done and how it felt; all of it may stay as it is. */
export function LogStep({ state, kind, timed, head, moreHref, logged }: Props) {
  const t = useTranslations("today");
  const common = useTranslations("common");
  return (
    <>
      {head}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-7 pt-5 pb-4">
        {state.rule && (
          <div className="flex flex-wrap items-center gap-3 rounded-lg bg-nerve-soft p-3 text-nerve-ink">
            <Hand aria-hidden="true" className="size-6" />
            <p className="min-w-0 flex-1 basis-40">
              {t("log.wasStopped", { rule: t(`stop.${state.rule}`) })}
            </p>
            <Button onClick={state.forgetStop}>{t("log.stopBack")}</Button>
          </div>
        )}
        {state.wasSkipped && (
          <p className="rounded-lg bg-thumb p-3 text-pretty">
            {t("log.wasSkipped", { reason: common(`skipped.${state.wasSkipped}`) })}
          </p>
        )}
        <PainField kind={kind} value={state.pain} onChange={state.setPain} />
        {kind !== "rest-position" && <EffortField value={state.effort} onChange={state.setEffort} />}
        <AmountFields
          title={t("log.amount")}
          rows={state.rows}
          onChange={state.setRows}
          timed={timed}
          target={state.target}
        />
        <NoteField value={state.note} onChange={state.setNote} />
        <div className="flex flex-wrap gap-2 border-line border-t pt-5">
          <Button
            className="flex-1 basis-36"
            icon={<Hand aria-hidden="true" />}
            onClick={() => state.begin("stop")}
          >
            {t("log.stopped")}
          </Button>
          <Button
            className="flex-1 basis-36"
            icon={<Redo2 aria-hidden="true" />}
            onClick={() => state.begin("skip")}
          >
            {t("log.skip")}
          </Button>
          {logged && (
            <Button
              className="flex-1 basis-36"
              icon={<Undo2 aria-hidden="true" />}
              onClick={state.undoAndLeave}
            >
              {t("log.undo")}
            </Button>
          )}
          {moreHref && (
            <LinkButton className="flex-1 basis-36" icon={<Plus aria-hidden="true" />} href={moreHref}>
              {t("log.more")}
            </LinkButton>
          )}
        </div>
      </div>
      <PhoneDock aboveTabs={false}>
        <SendNotice sending={state.sending} onRetry={state.retry} />
        <Button
          size="phone"
          variant="filled"
          busy={state.busy}
          busyLabel={common("saving")}
          onClick={state.saveLog}
        >
          {logged ? t("log.saveChanges") : common("save")}
        </Button>
      </PhoneDock>
    </>
  );
}
