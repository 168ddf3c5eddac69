"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { focusUnread } from "@/app/_ui/form/focus-field";
import { useLeaveGuard } from "@/app/_ui/form/use-leave-guard";
import type { SkipReason, StopRule } from "@/lib/dose-logs/vocabulary";
import type { ListedStop } from "@/lib/exercises/vocabulary";
import type { LogBody } from "@/lib/outbox/entry";
import type { Place } from "@/lib/outbox/overlay";
import type { ExerciseDose } from "@/lib/plans/schema";
import type { Kind } from "@/lib/plans/vocabulary";
import { doseRows, logRows, type SetRow, setsOfRows, targetOf } from "@/lib/today/set-rows";
import type { AdviceGiven } from "../../../_components/rule-words";
import { type ShownLog, useLog } from "../../../_components/use-log";
import { isEmergency } from "./stop-advice";

export type ExerciseLogProps = {
  place: Place;
  stored: ShownLog | null;
  kind: Kind;
  dose: ExerciseDose;
  timed: boolean;
  sides: readonly ("left" | "right")[];
  stops: readonly ListedStop[];
  advice: AdviceGiven;
  /** Where saving leads back to. */
  backHref: string;
};

type Mode = "log" | "stop" | "skip" | "advice";

/** What is being said about one turn, and how it is sent. Everything begins with the dose as it was prescribed. */
export function useExerciseLog({ place, stored, dose, timed, sides, backHref }: ExerciseLogProps) {
  const router = useRouter();
  const sent = useLog(stored, place);
  const before = stored?.body;
  const dosed = { dose, timed, sides };
  const [mode, setMode] = useState<Mode>("log");
  const [rows, setRows] = useState<SetRow[]>(() => logRows(dosed, { sets: before?.sets ?? [] }));
  const [touched, setTouched] = useState(false);
  const [pain, setPain] = useState(before?.pain ?? null);
  const [effort, setEffort] = useState(before?.effort ?? null);
  const [note, setNote] = useState(before?.note ?? "");
  const [rule, setRule] = useState<StopRule | null>(before?.stopRule ?? null);
  const [reason, setReason] = useState<SkipReason | null>(before?.skipped ?? null);
  const busy = sent.sending.phase === "sending";
  const [left, setLeft] = useState(false);
  useLeaveGuard(!left && (touched || note !== (before?.note ?? "") || pain !== (before?.pain ?? null)));
  const felt = { ...(pain === null ? {} : { pain }), ...(effort === null ? {} : { effort }), note };
  const did = { ...felt, sets: setsOfRows(rows, timed) };
  const leave = () => {
    setLeft(true);
    router.push(backHref);
  };

  const save = async (body: LogBody) => {
    if (!busy && !focusUnread(document) && (await sent.write(body))) leave();
  };
  const stop = (chosen: StopRule) => {
    if (busy || (!isEmergency(chosen) && focusUnread(document))) return;
    setMode("advice");
    void sent.write({ ...did, stopRule: chosen });
  };
  const begin = (next: Mode) => {
    setMode(next);
    // What was done before a stop is asked afresh: the whole dose would be the wrong guess.
    if (touched || (before?.sets?.length ?? 0) > 0) return;
    setRows(next === "stop" ? doseRows(dosed, 0) : doseRows(dosed));
  };

  return {
    ...sent,
    mode,
    begin,
    busy,
    leave,
    rows,
    target: targetOf(dosed),
    setRows: (next: SetRow[]) => {
      setTouched(true);
      setRows(next);
    },
    pain,
    setPain,
    effort,
    setEffort,
    note,
    setNote,
    rule,
    reason,
    setReason,
    /** An emergency waits for no further button: the advice and the message to the clinic come at once. */
    chooseRule: (chosen: StopRule) => {
      setRule(chosen);
      if (isEmergency(chosen)) stop(chosen);
    },
    saveLog: () => save({ ...did, ...(before?.stopRule && rule ? { stopRule: rule } : {}) }),
    saveStop: () => rule && stop(rule),
    saveSkip: () => (reason ? save({ note, skipped: reason }) : undefined),
    forgetStop: () => setRule(null),
    wasSkipped: before?.skipped ?? null,
    mistake: async () => {
      if (!(await sent.undo())) return;
      setRule(null);
      begin("log");
    },
    undoAndLeave: async () => {
      if (!busy && (await sent.undo())) leave();
    },
  };
}

export type ExerciseLogState = ReturnType<typeof useExerciseLog>;
