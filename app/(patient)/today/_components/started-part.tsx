"use client";

import { createContext, type ReactNode, use, useState } from "react";
import { overlayStart, startsWaiting, type WaitingStart } from "@/lib/outbox/start";
import type { PainRule } from "@/lib/today/pain-rule";
import { type Start, startNow } from "@/lib/today/start";
import { useOutbox } from "../../_outbox/provider";
import { ReliefOnly } from "./relief-only";

type Started = ReturnType<typeof startNow>;
const Context = createContext<Started | null>(null);

/**
 * How this part of the day began, as the person has said it: what the server has, with what waits on this phone laid over
 * it. It acts at once, with or without signal.
 */
function Laid({ began, children }: { began: Start; children: ReactNode }) {
  const { shown } = useOutbox();
  const over = began.answer?.at ?? null;
  // From the tap to the page that has it: between the two the outbox is empty already.
  const [own, setOwn] = useState<{ answer: WaitingStart; over: number | null } | null>(null);
  const waiting = startsWaiting(shown.entries, began);
  const last = waiting.at(-1);
  if (last && last.id !== own?.answer.id) setOwn({ answer: last, over });
  if (own && shown.entries.some(({ id, error }) => id === own.answer.id && error !== null)) setOwn(null);
  const just = own && own.over === over && own.answer.at >= began.since ? [own.answer] : [];
  return <Context value={startNow(overlayStart(began, [...just, ...waiting]))}>{children}</Context>;
}

/** On the page of a day before there is no start. */
export const StartedPart = ({ began, children }: { began: Start | null; children: ReactNode }) =>
  began ? <Laid began={began}>{children}</Laid> : children;

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
