"use client";

import { ArrowRight, Timer } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { PhoneDock } from "@/app/_shared/shell/phone-dock";
import { Button } from "@/app/_ui/button";
import { endsTheDay } from "@/lib/dose-logs/pain-limit";
import { painRuleOf } from "@/lib/today/pain-rule";
import { doneRows } from "@/lib/workout/done";
import type { Asked } from "@/lib/workout/kept";
import { doneSoFar } from "@/lib/workout/run";
import { SendNotice } from "../../../_components/send-notice";
import type { SentLog } from "../../../_components/use-log";
import { usePainRule } from "../../_components/started-part";
import { ExerciseModes } from "../../_log/exercise-modes";
import { EffortField, PainField } from "../../_log/felt-fields";
import { Mistaken } from "../../_log/mistaken";
import { StopCard } from "../../_log/stop-card";
import { useExerciseLog } from "../../_log/use-exercise-log";
import { FeltDetails } from "./felt-details";
import { FeltHead } from "./felt-head";
import type { ItemRunProps } from "./run-props";
import { WorkoutBar } from "./workout-bar";

type Props = ItemRunProps & {
  sent: SentLog;
  asked: Asked;
};

/** How it felt, in two taps; the rules of a stop are those of the log's own page. */
export function Felt(props: Props) {
  const { item, kept, keep, start, advice, progress, next, sent, asked, onNext, onEnd } = props;
  const t = useTranslations("workout");
  const words = useTranslations("today");
  const common = useTranslations("common");
  const { dose, sides, exercise, kind } = item.item;
  const timed = item.script.timed;
  const rule = usePainRule(painRuleOf(item.item, start));
  // It stands still while it is asked about; what was done of a set that was cut short is done.
  const counted = kept.run && doneRows(item.script, doneSoFar(item.script, kept.run, kept.run.seen));
  const mistaken = useRef(false);
  const state = useExerciseLog(sent, {
    painRule: rule,
    dose,
    timed,
    sides,
    stops: exercise?.stops ?? [],
    advice,
    past: false,
    first: asked,
    ...(counted ? { counted } : {}),
    onLeave: ({ rule: stopped, pain }) => {
      const ends = mistaken.current || (stopped !== null && stopped !== "S2") || endsTheDay(kind, pain);
      return ends ? onEnd() : onNext();
    },
  });
  // What was said to be a mistake stays the clinic's to decide: nothing goes on here.
  mistaken.current = state.mistaken !== null;
  const turnedBack = asked !== "log" && state.mode === "log" && state.mistaken === null;
  useEffect(() => {
    if (turnedBack) keep({ felt: null });
  }, [turnedBack, keep]);
  const onwards = next ? t("nextName", { name: next.item.exercise?.name ?? "" }) : t("finish");
  // What was counted is written already: without another word there is nothing to put right.
  const save = () => (state.changed || state.log === null ? state.saveLog() : state.leave());
  return (
    <ExerciseModes
      state={state}
      rule={rule}
      timed={timed}
      stops={exercise?.stops ?? []}
      advice={advice}
      leaveWords={common("backToToday")}
    >
      <WorkoutBar
        {...progress}
        share={1}
        onClose={() => {
          if (state.changed) state.keepSaid();
          props.onClose();
        }}
      />
      <FeltHead item={item} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6 pt-4 pb-4">
        {state.mistaken && <Mistaken rule={state.mistaken} clinic={advice.clinicName} />}
        <PainField
          rule={rule}
          value={state.pain}
          onChange={state.setPain}
          place={state.painPlace}
          onPlace={state.setPainPlace}
        />
        {state.over && <StopCard rule={rule} pain={state.pain} place={state.painPlace} />}
        {kind !== "rest-position" && !state.over && (
          <EffortField value={state.effort} onChange={state.setEffort} />
        )}
        <FeltDetails state={state} timed={timed} />
      </div>
      <PhoneDock aboveTabs={false}>
        <SendNotice sending={state.sending} onRetry={state.retry} />
        {state.over ? (
          <>
            <Button size="phone" variant="filled" icon={<Timer aria-hidden="true" />} onClick={state.rest}>
              {words("settle.begin")}
            </Button>
            <Button variant="quiet" onClick={() => state.setPain(null)}>
              {words("pain.wrongNumber")}
            </Button>
          </>
        ) : (
          <Button
            size="phone"
            variant="filled"
            disabled={state.needsPlace}
            busy={state.busy}
            busyLabel={common("saving")}
            iconEnd={<ArrowRight aria-hidden="true" className="rtl:-scale-x-100" />}
            onClick={save}
          >
            {onwards}
          </Button>
        )}
      </PhoneDock>
    </ExerciseModes>
  );
}
