"use client";

import { Hand, Plus, Redo2, Timer, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PhoneDock } from "@/app/_shared/shell/phone-dock";
import { Button, LinkButton } from "@/app/_ui/button";
import type { PainRule } from "@/lib/today/pain-rule";
import { SendNotice } from "../../_components/send-notice";
import { AmountFields } from "./amount-fields";
import { EffortField, NoteField, PainField } from "./felt-fields";
import { LoadUsed } from "./load-used";
import { Mistaken } from "./mistaken";
import { StopCard } from "./stop-card";
import type { ExerciseLogState } from "./use-exercise-log";

type Props = {
  state: ExerciseLogState;
  rule: PainRule;
  timed: boolean;
  head: ReactNode;
  moreHref: string | null;
  logged: boolean;
  clinic: string;
};

/** What was done and how it felt; all of it may stay as it is. */
export function LogStep({ state, rule, timed, head, moreHref, logged, clinic }: Props) {
  const t = useTranslations("today");
  const common = useTranslations("common");
  return (
    <>
      {head}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-7 pt-5 pb-4">
        {state.mistaken && <Mistaken rule={state.mistaken} clinic={clinic} />}
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
        <PainField
          rule={rule}
          value={state.pain}
          onChange={state.setPain}
          place={state.painPlace}
          onPlace={state.setPainPlace}
        />
        {state.over && !state.past && <StopCard rule={rule} pain={state.pain} place={state.painPlace} />}
        {rule.kind !== "rest-position" && !state.over && (
          <EffortField value={state.effort} onChange={state.setEffort} />
        )}
        <AmountFields
          title={t(state.over ? "log.stopAmount" : "log.amount")}
          rows={state.rows}
          onChange={state.setRows}
          timed={timed}
          target={state.target}
        />
        {state.load && <LoadUsed value={state.load} said={state.loadSaid} onChange={state.setLoad} />}
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
        {state.over ? (
          <>
            <Button
              size="phone"
              variant="filled"
              icon={!state.past && <Timer aria-hidden="true" />}
              busy={state.busy}
              busyLabel={common("saving")}
              onClick={state.rest}
            >
              {state.past ? common("save") : t("settle.begin")}
            </Button>
            <Button variant="quiet" onClick={() => state.setPain(null)}>
              {t("pain.wrongNumber")}
            </Button>
          </>
        ) : (
          <Button
            size="phone"
            variant="filled"
            disabled={state.needsPlace}
            busy={state.busy}
            busyLabel={common("saving")}
            onClick={state.saveLog}
          >
            {logged ? t("log.saveChanges") : common("save")}
          </Button>
        )}
      </PhoneDock>
    </>
  );
}
