"use client";

import { useState } from "react";
import type { LogBody } from "@/lib/outbox/entry";
import { doneSets } from "@/lib/workout/done";
import { begin, doneSoFar, pause, type Run } from "@/lib/workout/run";
import { useLog } from "../../../_components/use-log";
import type { Mode } from "../../_log/use-exercise-log";
import { wakeSound } from "./cue-player";
import { Felt } from "./felt";
import { Ready } from "./ready";
import type { ItemRunProps } from "./run-props";
import { Working } from "./working";

/** One exercise: how it is done, doing it, and how it felt. What is done is written before anything is asked. */
export function ItemRun(props: ItemRunProps) {
  const { item, kept, keep, workout, onClose } = props;
  const { script, log } = item;
  const place = { prescriptionId: item.item.id, localDate: workout.date, slot: item.slot };
  const stored = log && { id: log.id, body: log.body };
  const sent = useLog(stored, place);
  const [first, setFirst] = useState<Mode>("log");

  const write = (done: readonly number[]) => {
    const sets = doneSets(script, done);
    if (sets.length === 0) return;
    const { quick: _, ...before }: LogBody = sent.log?.body ?? {};
    if (JSON.stringify(before.sets ?? []) !== JSON.stringify(sets)) void sent.write({ ...before, sets });
  };
  const ask = (mode: Mode, run: Run | null) => {
    setFirst(mode);
    keep({ run: run && pause(run, Date.now()), felt: true });
  };
  const close = (run: Run | null) => {
    if (run) {
      write(doneSoFar(script, run, Date.now()));
      keep({ run: pause(run, Date.now()) }, { shown: false });
    }
    onClose();
  };

  if (kept.felt)
    return (
      <Felt
        {...props}
        key={first}
        sent={sent}
        stored={stored}
        first={first}
        onReturn={() => {
          setFirst("log");
          keep({ felt: false });
        }}
      />
    );
  if (kept.run === null)
    return (
      <Ready
        {...props}
        onBegin={() => {
          wakeSound();
          keep({ run: begin(Date.now()) });
        }}
        onSkip={() => ask("skip", null)}
        onClose={onClose}
      />
    );
  return (
    <Working
      {...props}
      first={kept.run}
      onKeep={(run) => keep({ run }, { shown: false })}
      onOver={(run) => {
        write(run.done);
        ask("log", run);
      }}
      onStop={(run) => ask("stop", run)}
      onSkip={(run) => {
        const done = doneSoFar(script, run, Date.now());
        // What was begun is cut short; what was not is left out, with its reason.
        write(done);
        ask(done.some((amount) => amount > 0) ? "log" : "skip", run);
      }}
      onClose={close}
    />
  );
}
