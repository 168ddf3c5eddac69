"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { type KeptWorkout, nextOpen } from "@/lib/workout/kept";
import type { Workout, WorkoutItem } from "@/lib/workout/plan";
import type { AdviceGiven } from "../../../_components/rule-words";
import { useGo } from "../../../_components/use-go";
import { useOutbox } from "../../../_outbox/provider";
import { useStarted } from "../../_components/started-part";
import { LockStep } from "../../_log/lock-step";
import { Finished } from "./finished";
import { ItemRun } from "./item-run";
import { Opening } from "./opening";
import { Round } from "./round";
import { useKept } from "./use-kept";

type Props = { workout: Workout; start: number | null; zone: string; advice: AdviceGiven };

/** Which of its logs wait on this phone. */
function useWaiting(workout: Workout): (item: WorkoutItem) => boolean {
  const { shown } = useOutbox();
  return ({ item, slot }) =>
    shown.entries.some(
      (entry) =>
        entry.kind === "log" &&
        entry.error === null &&
        entry.item.type === "log" &&
        entry.item.prescriptionId === item.id &&
        entry.item.localDate === workout.date &&
        (entry.item.slot ?? null) === slot,
    );
}

/** What comes often is answered once for now, though its next time is open by then. */
const isAnswered = (kept: KeptWorkout | null, { item }: WorkoutItem): boolean =>
  kept?.answered.some((key) => key.startsWith(`${item.id} `)) ?? false;

/** A workout from its list to its end; each step is a whole screen. */
export function WorkoutScreens({ workout, start, zone, advice }: Props) {
  const go = useGo();
  const started = useStarted();
  const common = useTranslations("common");
  const waits = useWaiting(workout);
  const [round, setRound] = useState(false);
  const [hurt, setHurt] = useState<number | null>(null);
  // Positions of rest and the walk alone where the leg pain began too high.
  const items = workout.items.filter((one) => one.eases || !started?.reliefOnly || one.log !== null);
  const keys = items.map(({ key }) => key);
  const { kept, keep } = useKept(`${workout.date} ${workout.part}`, keys);
  const leave = () => go("/today");
  if (started?.lock) return <LockStep onLeave={leave} />;

  const isDone = (one: WorkoutItem) =>
    one.key !== kept?.current && (one.log !== null || waits(one) || isAnswered(kept, one));
  const open = new Set(items.filter((one) => !isDone(one)).map(({ key }) => key));
  const current = items.find(({ key }) => key === kept?.current);
  const begin = (key: string) => keep({ current: key, run: null, felt: false, closedAt: null });

  if (round)
    return (
      <Round
        items={items.filter(({ key }) => open.has(key))}
        date={workout.date}
        onBack={() => setRound(false)}
        onDone={(answered, { worst, pain }) => {
          setRound(false);
          setHurt(pain);
          keep({
            answered: [...(kept?.answered ?? []), ...answered],
            current: worst,
            run: null,
            felt: worst !== null,
            closedAt: null,
          });
        }}
      />
    );
  if (current && kept && kept.closedAt === null)
    return (
      <ItemRun
        key={current.key}
        item={current}
        kept={kept}
        keep={keep}
        workout={workout}
        start={start}
        hurt={hurt}
        advice={advice}
        progress={{ done: items.length - open.size, of: items.length }}
        next={items.find(({ key }) => key === nextOpen(keys, open, current.key)) ?? null}
        onNext={() => {
          const next = nextOpen(keys, open, current.key);
          setHurt(null);
          keep({ current: next, run: null, felt: false, answered: [...kept.answered, current.key] });
        }}
        onClose={() => {
          keep({ closedAt: new Date().toISOString() });
          leave();
        }}
        onEnd={() => {
          keep({ current: null, run: null, felt: false, answered: [...kept.answered, current.key] });
          leave();
        }}
      />
    );
  if (kept && open.size === 0)
    return (
      <Finished
        items={items}
        part={workout.part}
        onLeave={() => {
          keep({ current: null, run: null, answered: [] }, { shown: false });
          leave();
        }}
      />
    );
  return (
    <Opening
      workout={workout}
      items={items}
      open={open}
      current={current ?? null}
      kept={kept}
      zone={zone}
      backWords={common("backToToday")}
      onBegin={begin}
      onResume={() => keep({ closedAt: null })}
      onRound={() => setRound(true)}
      onLeave={leave}
    />
  );
}
