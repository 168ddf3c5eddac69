"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
import type { BodyMark } from "@/lib/body-charts/schema";
import { warningsOf } from "@/lib/body-charts/warning-signs";
import type { Side } from "@/lib/exercises/vocabulary";
import type { ChartItem, Outcome } from "@/lib/outbox/entry";
import { entryOf, newChart } from "../../_outbox/items";
import { useOutbox } from "../../_outbox/provider";
import { useWrong } from "../../_wrong/wrong-context";

export type ChartProblem = Exclude<Outcome, { kind: "stored" }> & { kept: boolean };

const sameMarks = (item: ChartItem, marks: readonly BodyMark[]): boolean =>
  JSON.stringify(item.marks) === JSON.stringify(marks);

/** Against what a chart is read while it waits on the phone, which knows nothing of what was recorded as known. */
export type ChartBefore = { before: readonly BodyMark[] | null; side: Side };

/**
 * Sends a chart, and leads on to what came of it. What warns opens the questions at once, sent or not. After a failure the same marks go out under the same id, so that
 * what had arrived all the same is not stored twice; the outbox keeps them meanwhile and sends them by itself.
 */
export function useSendChart({ before, side }: ChartBefore) {
  const router = useRouter();
  const { outbox, shown } = useOutbox();
  const { ask } = useWrong();
  const [leaving, startLeaving] = useTransition();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ChartProblem | null>(null);
  const tried = useRef<ChartItem | null>(null);

  const leave = (id: string) => startLeaving(() => router.replace(`/body-chart/${id}`));
  const waiting = problem?.kind === "later" && problem.kept ? (tried.current?.id ?? null) : null;
  const gone = waiting !== null && !shown.entries.some(({ id }) => id === waiting);
  useEffect(() => {
    // It was sent by itself meanwhile.
    if (gone && waiting) startLeaving(() => router.replace(`/body-chart/${waiting}`));
  }, [gone, waiting, router]);

  async function send(marks: readonly BodyMark[]): Promise<void> {
    if (busy || !outbox) return;
    const item = tried.current && sameMarks(tried.current, marks) ? tried.current : newChart(marks);
    tried.current = item;
    setBusy(true);
    const { outcome, kept } = await outbox.add(entryOf(outbox.owner, "chart", item));
    setBusy(false);
    if (outcome.kind === "stored") return leave(item.id);
    setProblem({ ...outcome, kept });
    const warnings = outcome.kind === "later" ? warningsOf(marks, { before, known: [] }, side) : [];
    if (warnings.some(({ kind }) => kind !== "other-leg")) ask("stop", "short");
  }

  return { send, busy: busy || leaving, problem };
}
