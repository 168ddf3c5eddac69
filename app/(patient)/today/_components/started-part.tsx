"use client";

import { createContext, type ReactNode, use, useState } from "react";
import { type Lock, lockWaiting } from "@/lib/outbox/lock";
import { overlayStart, startsWaiting, type WaitingStart } from "@/lib/outbox/start";
import type { PainRule } from "@/lib/today/pain-rule";
import { type Start, startNow } from "@/lib/today/start";
import { useOutbox } from "../../_outbox/provider";
import { ReliefOnly } from "./relief-only";

type Started = ReturnType<typeof startNow> & {
  /** Told on this phone, of which the page of the server says nothing yet. */
  lock: Lock | null;
};
const Context = createContext<Started | null>(null);

type Props = {
  began: Start | null;
  /** When the server read what the page shows. Instant. */
  readAt: string;
  children: ReactNode;
};

/** A warning sign that waits, or that was sent since the server read what the page shows. */
function useLock(readAt: string): Lock | null {
  const { shown } = useOutbox();
  const [last, setLast] = useState<{ lock: Lock; over: string } | null>(null);
  const lock = lockWaiting(shown.entries);
  if (lock && (last?.lock !== lock || last.over !== readAt)) setLast({ lock, over: readAt });
  return lock ?? (last?.over === readAt ? last.lock : null);
}

/**
 * How this part of the day began, as the person has said it: what the server has, with what waits on this phone laid over
 * it. It acts at once, with or without signal.
 */
function Laid({ began, readAt, children }: Props & { began: Start }) {
  const { shown } = useOutbox();
  const lock = useLock(readAt);
  const over = began.answer?.at ?? null;
  // From the tap to the page that has it: between the two the outbox is empty already.
  const [own, setOwn] = useState<{ answer: WaitingStart; over: number | null } | null>(null);
  const waiting = startsWaiting(shown.entries, began);
  const last = waiting.at(-1);
  if (last && last.id !== own?.answer.id) setOwn({ answer: last, over });
  if (own && shown.entries.some(({ id, error }) => id === own.answer.id && error !== null)) setOwn(null);
  const just = own && own.over === over && own.answer.at >= began.since ? [own.answer] : [];
  const value = { ...startNow(overlayStart(began, [...just, ...waiting])), lock };
  return <Context value={value}>{children}</Context>;
}

/** On the page of a day before there is no start. */
export function StartedPart({ began, ...props }: Props) {
  return began ? <Laid began={began} {...props} /> : props.children;
}

/** Null on the page of a day before, where nothing is asked. */
export const useStarted = (): Started | null => use(Context);

/** How much an exercise may hurt, by the leg pain that this part of the day began with. */
export function usePainRule(rule: PainRule): PainRule {
  const started = useStarted();
  return started ? { ...rule, start: started.start } : rule;
}

type PartProps = {
  whole: ReactNode;
  relief: ReactNode;
  /** Exercises are offered at all, so that it is said why they are not now. */
  offered: boolean;
};

/** The part that is due now: all of it, or what eases where the leg pain began too high. */
export function PresentPart({ whole, relief, offered }: PartProps) {
  const started = useStarted();
  if (!started?.reliefOnly) return whole;
  return (
    <>
      {offered && <ReliefOnly start={started.start} />}
      {relief}
    </>
  );
}
