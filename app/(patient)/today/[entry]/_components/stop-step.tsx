"use client";

import { useTranslations } from "next-intl";
import { PhoneDock } from "@/app/_shared/shell/phone-dock";
import { Button } from "@/app/_ui/button";
import type { ListedStop } from "@/lib/exercises/vocabulary";
import type { Kind } from "@/lib/plans/vocabulary";
import { AmountFields } from "./amount-fields";
import { NoteField, PainField } from "./felt-fields";
import { StopChoice } from "./stop-choice";
import type { ExerciseLogState } from "./use-exercise-log";

type Props = { state: ExerciseLogState; kind: Kind; stops: readonly ListedStop[]; timed: boolean };

/** Why it was stopped, first; how much was done before and how it hurt may stay unsaid. */
export function StopStep({ state, kind, stops, timed }: Props) {
  const t = useTranslations("today.log");
  const common = useTranslations("common");
  return (
    <>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-7 pt-6 pb-4">
        <StopChoice listed={stops} value={state.rule} onChange={state.chooseRule} />
        <PainField kind={kind} value={state.pain} onChange={state.setPain} />
        <AmountFields
          title={t("stopAmount")}
          rows={state.rows}
          onChange={state.setRows}
          timed={timed}
          target={state.target}
        />
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
