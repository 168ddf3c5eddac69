"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PhoneDock } from "@/app/_shared/shell/phone-dock";
import { Button } from "@/app/_ui/button";
import { LogStep } from "./log-step";
import { SkipStep } from "./skip-step";
import { StopAdvice } from "./stop-advice";
import { StopStep } from "./stop-step";
import { type ExerciseLogProps, useExerciseLog } from "./use-exercise-log";

type Props = ExerciseLogProps & {
  /** The drawing, its name and how to do it; they give way to the questions of a stop or a skip. */
  head: ReactNode;
  /** The page of one more of it; null where a turn is still open. */
  moreHref: string | null;
};

/** How one turn went, in as many or as few words as one likes. */
export function ExerciseLog(props: Props) {
  const state = useExerciseLog(props);
  const common = useTranslations("common");
  const { kind, stops, timed, advice, head, moreHref } = props;
  if (state.mode === "stop") return <StopStep state={state} kind={kind} stops={stops} timed={timed} />;
  if (state.mode === "skip") return <SkipStep state={state} />;
  if (state.mode === "advice" && state.rule)
    return (
      <>
        <div className="pt-4 pb-6">
          <StopAdvice
            {...advice}
            rule={state.rule}
            sending={state.sending}
            onRetry={state.retry}
            onMistake={state.mistake}
          />
        </div>
        <PhoneDock aboveTabs={false}>
          <Button size="phone" onClick={state.leave}>
            {common("backToToday")}
          </Button>
        </PhoneDock>
      </>
    );
  return (
    <LogStep
      state={state}
      kind={kind}
      timed={timed}
      head={head}
      moreHref={moreHref}
      logged={props.stored !== null}
    />
  );
}
