"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PhoneDock } from "@/app/_shared/shell/phone-dock";
import { Button } from "@/app/_ui/button";
import { endsTheDay } from "@/lib/dose-logs/pain-limit";
import { usePainRule, useStarted } from "../../_components/started-part";
import { LockStep } from "./lock-step";
import { LogStep } from "./log-step";
import { RestStep } from "./rest-step";
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
  const painRule = usePainRule(props.painRule);
  const lock = useStarted()?.lock;
  const state = useExerciseLog({ ...props, painRule });
  const common = useTranslations("common");
  const { stops, timed, advice, head, moreHref } = props;
  if (state.mode === "stop") return <StopStep state={state} rule={painRule} stops={stops} timed={timed} />;
  if (state.mode === "rest") return <RestStep state={state} rule={painRule} therapist={advice.therapist} />;
  if (state.mode === "skip") return <SkipStep state={state} />;
  if (state.mode === "advice" && state.rule)
    return (
      <>
        <div className="pt-4 pb-6">
          <StopAdvice
            {...advice}
            rule={state.rule}
            noMore={endsTheDay(painRule.kind, state.pain)}
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
  // What was told on another page of this phone comes before what is done on this one.
  if (lock) return <LockStep onLeave={state.leave} />;
  return (
    <LogStep
      state={state}
      rule={painRule}
      timed={timed}
      head={head}
      moreHref={moreHref}
      logged={state.log !== null}
    />
  );
}
