import { ChevronDown, Hand } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { AmountFields } from "../../_log/amount-fields";
import { NoteField } from "../../_log/felt-fields";
import { LoadUsed } from "../../_log/load-used";
import type { ExerciseLogState } from "../../_log/use-exercise-log";

/** What seldom differs from what was counted, folded away. */
export function FeltDetails({ state, timed }: { state: ExerciseLogState; timed: boolean }) {
  const t = useTranslations("workout");
  const words = useTranslations("today");
  return (
    <details className="group/more">
      <summary className="inline-flex min-h-12 list-none items-center gap-1.5 font-[620] text-brand [&::-webkit-details-marker]:hidden">
        {t("different")}
        <ChevronDown aria-hidden="true" className="size-5 transition-transform group-open/more:rotate-180" />
      </summary>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6 pt-3">
        <AmountFields
          title={words(state.over ? "log.stopAmount" : "log.amount")}
          rows={state.rows}
          onChange={state.setRows}
          timed={timed}
          target={state.target}
        />
        {state.load && <LoadUsed value={state.load} said={state.loadSaid} onChange={state.setLoad} />}
        <NoteField value={state.note} onChange={state.setNote} />
        <Button icon={<Hand aria-hidden="true" />} onClick={() => state.begin("stop")}>
          {words("log.stopped")}
        </Button>
      </div>
    </details>
  );
}
