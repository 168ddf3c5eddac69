"use client";

import { useRef, useState } from "react";
import { focusUnread } from "@/app/_ui/form/focus-field";
import { useLeaveGuard } from "@/app/_ui/form/use-leave-guard";
import { isOverLimit, placeDecides } from "@/lib/dose-logs/pain-limit";
import { asksSettled } from "@/lib/dose-logs/settling";
import type { PainPlace, SkipReason, StopRule } from "@/lib/dose-logs/vocabulary";
import type { ListedStop } from "@/lib/exercises/vocabulary";
import type { LogBody } from "@/lib/outbox/entry";
import { type DoseLoad, loadToLog } from "@/lib/plans/dose-load";
import type { ExerciseDose } from "@/lib/plans/schema";
import type { PainRule } from "@/lib/today/pain-rule";
import { doseRows, logRows, type SetRow, setsOfRows, targetOf } from "@/lib/today/set-rows";
import type { AdviceGiven } from "../../_components/rule-words";
import type { SentLog } from "../../_components/use-log";
import { isEmergency } from "./stop-advice";
import { usePutAway } from "./use-put-away";

export type ExerciseLogProps = {
  painRule: PainRule;
  dose: ExerciseDose;
  timed: boolean;
  sides: readonly ("left" | "right")[];
  stops: readonly ListedStop[];
  advice: AdviceGiven;
  /** Once it is said: back to where one came from, or on to what comes next. */
  onLeave: (ended: { rule: StopRule | null; pain: number | null }) => void;
  /** What was counted on the way here; else the dose is assumed. */
  counted?: readonly SetRow[];
  /** What is asked first. */
  first?: Mode;
  /** A day that is over: what hurt then is noted, and there is nothing to rest from. */
  past: boolean;
};

export type Mode = "log" | "stop" | "skip" | "advice" | "rest";

/** What was said here; what is absent is as it stands. */
type Said = {
  pain?: number | null;
  painPlace?: PainPlace | null;
  effort?: number | null;
  note?: string;
  rule?: StopRule | null;
  reason?: SkipReason | null;
  rows?: SetRow[];
  /** How much is taken for done until a number is said: the whole dose, or nothing before a stop. */
  amount?: "dose" | "none";
};

/**
 * What is being said about one turn, and how it is sent. It is laid over what stands, which may come later than the page:
 * what was tapped elsewhere a moment ago is on its way to the clinic. Nothing said, it is the dose as it was prescribed.
 */
export function useExerciseLog(sent: SentLog, props: ExerciseLogProps) {
  const { painRule, dose, timed, sides, onLeave, counted, first, past } = props;
  const before = sent.log?.body;
  const dosed = { dose, timed, sides };
  const [begun, setMode] = useState<Mode | null>(null);
  const [openedAt] = useState(Date.now);
  const mode = begun ?? (before && asksSettled(before, openedAt) ? "rest" : (first ?? "log"));
  const [said, setSaid] = useState<Said>(() => (counted ? { rows: [...counted] } : {}));
  const say = (part: Said) => setSaid((had) => ({ ...had, ...part }));
  const standing = {
    pain: before?.pain ?? null,
    painPlace: before?.painPlace ?? null,
    effort: before?.effort ?? null,
    note: before?.note ?? "",
    rule: before?.stopRule ?? null,
    reason: before?.skipped ?? null,
    // What was counted is known, whenever it comes; a guess is made where nothing was.
    rows: before?.sets?.length
      ? logRows(dosed, { sets: before.sets })
      : doseRows(dosed, said.amount === "none" ? 0 : undefined),
  };
  const { pain, painPlace, effort, note, rule, reason, rows } = { ...standing, ...said };
  const [touched, setTouched] = useState(false);
  const [load, setLoad] = useState<DoseLoad | null>(null);
  const [mistaken, setMistaken] = useState<StopRule | null>(null);
  /** What is being said here: what was written before it may still be on its way. */
  const [busy, setBusy] = useState(false);
  const [left, setLeft] = useState(false);
  /** What was written last as the phone was put away, which is not written again. */
  const kept = useRef("");
  const unsaved = touched || load !== null || note !== standing.note || pain !== standing.pain;
  useLeaveGuard(!left && unsaved);
  const { start } = painRule;
  /** What is over the limit was a stop, unless one says that it was one already. */
  const over = rule === null && pain !== null && isOverLimit(painRule, pain, { place: painPlace, start });
  const needsPlace = pain !== null && painPlace === null && placeDecides(painRule, pain, start);
  const felt = {
    ...(pain === null ? {} : { pain }),
    ...(pain === null || painPlace === null ? {} : { painPlace }),
    ...(effort === null ? {} : { effort }),
    note,
  };
  const changed = unsaved || effort !== standing.effort;
  const used = load ?? before?.load ?? dose.load ?? null;
  // What was said once stays said: the plan may have come to meet it since.
  const other = loadToLog(before?.load ? undefined : dose.load, used);
  const did = { ...felt, sets: setsOfRows(rows, timed), ...(other ? { load: other } : {}) };
  const leave = () => {
    setLeft(true);
    onLeave({ rule, pain });
  };

  const onceSent = async (sending: () => Promise<boolean>) => {
    if (busy) return;
    setBusy(true);
    const went = await sending();
    setBusy(false);
    if (went) leave();
  };
  const save = async (body: LogBody) => {
    if (!focusUnread(document)) await onceSent(() => sent.write(body));
  };
  const beginRest = () => {
    say({ rule: "S2" });
    setMode("rest");
    void sent.write({ ...did, stopRule: "S2", restFrom: new Date().toISOString() });
  };
  /** Ten minutes of rest begin; the stop is written at once, so that it is kept whatever comes after. */
  const rest = () => {
    if (past) return void save({ ...did, stopRule: "S2" });
    if (!busy && !focusUnread(document)) beginRest();
  };
  /**
   * Pain that was too much counts from the tap, also where the phone was put away before anything else, whatever stands in a box
   * beside it. Of a workout, whose sets are written before anything is asked, so does the rest of what was said.
   */
  usePutAway(() => {
    if (left || busy || past || mistaken !== null) return;
    const tapped = said.pain !== undefined || said.painPlace !== undefined;
    if (over && tapped && ["log", "stop", "skip"].includes(mode)) beginRest();
    else if (mode === "log" && counted && changed && kept.current !== JSON.stringify(did)) {
      kept.current = JSON.stringify(did);
      void sent.write(did);
    }
  });
  const stop = (chosen: StopRule) => {
    if (chosen === "S2") return rest();
    if (busy || (!isEmergency(chosen) && focusUnread(document))) return;
    setMode("advice");
    void sent.write({ ...did, stopRule: chosen });
  };
  const begin = (next: Mode) => {
    setMode(next);
    // What was done before a stop is asked afresh: the whole dose would be the wrong guess.
    askAmount(next === "stop");
  };
  const askAmount = (stopped: boolean) => {
    if (!touched && !counted) say({ amount: stopped ? "none" : "dose" });
  };
  const changePain = (next: number | null, where: PainPlace | null) => {
    say({ pain: next, painPlace: where });
    askAmount(next !== null && isOverLimit(painRule, next, { place: where, start }));
  };

  return {
    ...sent,
    mode,
    begin,
    busy,
    leave,
    rows,
    /** Something is to be written beyond what was counted. */
    changed,
    /** Writes what was said so far, for who leaves on the way; what hurt too much was a stop. */
    keepSaid: () => {
      setLeft(true);
      void sent.write(over ? { ...did, stopRule: "S2" } : did);
    },
    target: targetOf(dosed),
    setRows: (next: SetRow[]) => {
      setTouched(true);
      say({ rows: next });
    },
    pain,
    setPain: (next: number | null) => changePain(next, next === null ? null : painPlace),
    painPlace,
    setPainPlace: (where: PainPlace) => changePain(pain, where),
    over,
    past,
    needsPlace,
    rest,
    /** As it is known now: what was just written, or what stands. */
    body: sent.log?.body ?? null,
    /** What it was done against, as planned until something else is said; null where nothing is planned. */
    load: used,
    loadSaid: before?.load !== undefined,
    setLoad,
    effort,
    setEffort: (next: number | null) => say({ effort: next }),
    note,
    setNote: (next: string) => say({ note: next }),
    rule,
    reason,
    setReason: (next: SkipReason) => say({ reason: next }),
    /** An emergency waits for no further button: the advice and the message to the clinic come at once. */
    chooseRule: (chosen: StopRule) => {
      say({ rule: chosen });
      if (isEmergency(chosen)) stop(chosen);
    },
    saveLog: () => save({ ...did, ...(before?.stopRule && rule ? stopPart(before, rule) : {}) }),
    saveSettled: async (settled: boolean) => {
      const { log } = sent;
      if (log) await onceSent(() => sent.write({ ...log.body, settled }));
    },
    saveStop: () => rule && stop(rule),
    saveSkip: () => (reason ? save({ note, skipped: reason }) : undefined),
    forgetStop: () => say({ rule: null }),
    wasSkipped: before?.skipped ?? null,
    /** What was said to be a mistake: it is told of, and the clinic's hold stays. Null where the clinic never had it. */
    mistaken,
    mistake: () => {
      if (sent.sending.phase !== "refused") setMistaken(rule);
      say({ rule: sent.mistake()?.body.stopRule ?? null });
      begin("log");
    },
    undoAndLeave: async () => {
      await onceSent(sent.undo);
    },
  };
}

/** What a log that was stopped keeps of that when something else of it is put right. */
const stopPart = ({ restFrom, settled }: LogBody, stopRule: StopRule): LogBody => ({
  stopRule,
  ...(restFrom === undefined ? {} : { restFrom }),
  ...(settled === undefined ? {} : { settled }),
});

export type ExerciseLogState = ReturnType<typeof useExerciseLog>;
