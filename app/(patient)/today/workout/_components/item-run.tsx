"use client";

import { useEffect, useRef, useState } from "react";
import type { LogBody } from "@/lib/outbox/entry";
import type { PlacedLog } from "@/lib/outbox/overlay";
import { doneSets } from "@/lib/workout/done";
import type { Asked } from "@/lib/workout/kept";
import { begin, doneSoFar, pause, type Run } from "@/lib/workout/run";
import { useLog } from "../../../_components/use-log";
import { useStarted } from "../../_components/started-part";
import { LockStep } from "../../_log/lock-step";
import { hush, wakeSound } from "./cue-player";
import { Felt } from "./felt";
import { Ready } from "./ready";
import type { ItemRunProps } from "./run-props";
import { Working } from "./working";

/** One exercise: how it is done, doing it, and how it felt. What is done is written before anything is asked. */
export function ItemRun(props: ItemRunProps) {
  const { item, kept, keep, date, onClose } = props;
  const { script, log } = item;
  const place = { prescriptionId: item.item.id, localDate: date, slot: item.slot };
  // As it was when this began: what is written here is put right here, whatever the server offers next.
  const [stored] = useState<PlacedLog | null>(() =>
    log && (kept.log === null || kept.log.id === log.id) ? { id: log.id, body: log.body } : kept.log,
  );
  const sent = useLog(stored, place);
  const lock = useStarted()?.lock;
  const written = useRef<PlacedLog | null>(null);
  written.current = sent.log;

  const write = (done: readonly number[]) => {
    const sets = doneSets(script, done);
    if (sets.length === 0) return;
    const { quick: _, ...before }: LogBody = written.current?.body ?? {};
    if (JSON.stringify(before.sets ?? []) !== JSON.stringify(sets)) void sent.write({ ...before, sets });
  };
  /** Which log it is, for after a reload. */
  useEffect(() => {
    if (sent.log && sent.log.id !== kept.log?.id) keep({ log: sent.log }, { shown: false });
  }, [sent.log, kept.log?.id, keep]);

  const ask = (felt: Asked, run: Run | null) => keep({ run: run && pause(run, Date.now()), felt });
  const soFar = (run: Run) => doneSoFar(script, run, Date.now());
  const leave = (run: Run | null) => {
    hush();
    if (run) keep({ run: pause(run, Date.now()) }, { shown: false });
    onClose();
  };

  if (kept.felt) return <Felt {...props} key={kept.felt} sent={sent} asked={kept.felt} />;
  if (lock) return <LockStep onLeave={props.onEnd} />;
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
      onKeep={(run) => {
        keep({ run }, { shown: false });
        // Each set is written as it ends.
        write(run.done);
      }}
      onGone={(run) => write(soFar(run))}
      // Where nothing was done of it, it was left out, with a reason or not.
      onOver={(run) => ask(doneSets(script, run.done).length > 0 ? "log" : "skip", run)}
      onStop={(run) => ask("stop", run)}
      onSkip={(run) => ask(soFar(run).some((amount) => amount > 0) ? "log" : "skip", run)}
      onClose={leave}
    />
  );
}
