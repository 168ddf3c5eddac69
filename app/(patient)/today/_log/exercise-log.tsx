"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Place } from "@/lib/outbox/overlay";
import { useGo } from "../../_components/use-go";
import { type ShownLog, useLog } from "../../_components/use-log";
import { usePainRule } from "../_components/started-part";
import { ExerciseModes } from "./exercise-modes";
import { LogStep } from "./log-step";
import { type ExerciseLogProps, useExerciseLog } from "./use-exercise-log";

type Props = Omit<ExerciseLogProps, "onLeave"> & {
  stored: ShownLog | null;
  place: Place;
  /** Where saving leads back to. */
  backHref: string;
  /** The drawing, its name and how to do it; they give way to the questions of a stop or a skip. */
  head: ReactNode;
  /** The page of one more of it; null where a turn is still open. */
  moreHref: string | null;
};

/** How one turn went, in as many or as few words as one likes. */
export function ExerciseLog(props: Props) {
  const go = useGo();
  const common = useTranslations("common");
  const painRule = usePainRule(props.painRule);
  const sent = useLog(props.stored, props.place);
  const state = useExerciseLog(sent, { ...props, painRule, onLeave: () => go(props.backHref) });
  const { stops, timed, advice, head, moreHref } = props;
  const given = { state, rule: painRule, timed };
  return (
    <ExerciseModes {...given} stops={stops} advice={advice} leaveWords={common("backToToday")}>
      <LogStep
        {...given}
        head={head}
        moreHref={moreHref}
        logged={state.log !== null}
        clinic={advice.clinicName}
      />
    </ExerciseModes>
  );
}
