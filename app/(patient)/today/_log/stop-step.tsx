"use client";

import { useTranslations } from "next-intl";
import { PhoneDock } from "@/app/_shared/shell/phone-dock";
import { Button } from "@/app/_ui/button";
import type { ListedStop } from "@/lib/exercises/vocabulary";
import type { PainRule } from "@/lib/today/pain-rule";
import { AmountFields } from "./amount-fields";
import { NoteField, PainField } from "./felt-fields";
import { LoadUsed } from "./load-used";
import { StopChoice } from "./stop-choice";
import type { ExerciseLogState } from "./use-exercise-log";

type Props = { state: ExerciseLogState; rule: PainRule; stops: readonly ListedStop[]; timed: boolean };

/** Why it was stopped, first; how much was done before and how it hurt may stay unsaid. */
export function StopStep({ state, rule, stops, timed }: Props) {
  const t = useTranslations("today.log");
  const common = useTranslations("common");
  return (
    <>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-7 pt-6 pb-4">
        <StopChoice listed={stops} value={state.rule} onChange={state.chooseRule} />
        <PainField
          rule={rule}
          value={state.pain}
          onChange={state.setPain}
          place={state.painPlace}
          onPlace={state.setPainPlace}
        />
        <AmountFields
          title={t("stopAmount")}
          rows={state.rows}
          onChange={state.setRows}
          timed={timed}
          target={state.target}
        />
        {state.load && <LoadUsed value={state.load} said={state.loadSaid} onChange={state.setLoad} />}
        <NoteField value={state.note} onChange={state.setNote} />
      </div>
      <PhoneDock aboveTabs={false}>
        <Button size="phone" variant="filled" disabled={state.rule === null} onClick={state.saveStop}>
          {common("save")}
        </Button>
        <Button variant="quiet" onClick={() => state.begin("log")}>
          {t("stopBack")}
        </Button>
      </PhoneDock>
    </>
  );
}
