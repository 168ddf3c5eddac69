"use client";

import type { ReactNode } from "react";
import { PhoneDock } from "@/app/_shared/shell/phone-dock";
import { Button } from "@/app/_ui/button";
import { endsTheDay } from "@/lib/dose-logs/pain-limit";
import type { PainRule } from "@/lib/today/pain-rule";
import { useStarted } from "../_components/started-part";
import { LockStep } from "./lock-step";
import { RestStep } from "./rest-step";
import { SkipStep } from "./skip-step";
import { StopAdvice } from "./stop-advice";
import { StopStep } from "./stop-step";
import type { ExerciseLogProps, ExerciseLogState } from "./use-exercise-log";

type Props = Pick<ExerciseLogProps, "stops" | "timed" | "advice"> & {
  state: ExerciseLogState;
  rule: PainRule;
  /** Where one goes from the advice. */
  leaveWords: string;
  /** How it went, where it was neither stopped nor skipped. */
  children: ReactNode;
};

/** What a stop, a skip or a warning sign asks for, in the place of how it went. */
export function ExerciseModes({ state, rule, stops, timed, advice, leaveWords, children }: Props) {
  const lock = useStarted()?.lock;
  if (state.mode === "stop") return <StopStep state={state} rule={rule} stops={stops} timed={timed} />;
  if (state.mode === "rest") return <RestStep state={state} rule={rule} therapist={advice.therapist} />;
  if (state.mode === "skip") return <SkipStep state={state} />;
  if (state.mode === "advice" && state.rule)
    return (
      <>
        <div className="pt-4 pb-6">
          <StopAdvice
            {...advice}
            rule={state.rule}
            noMore={endsTheDay(rule.kind, state.pain)}
            sending={state.sending}
            onRetry={state.retry}
            onMistake={state.mistake}
          />
        </div>
        <PhoneDock aboveTabs={false}>
          <Button size="phone" onClick={state.leave}>
            {leaveWords}
          </Button>
        </PhoneDock>
      </>
    );
  // What was told on another page of this phone comes before what is done on this one.
  if (lock) return <LockStep onLeave={state.leave} />;
  return children;
}
