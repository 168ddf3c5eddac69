"use client";

import { useRouter } from "next/navigation";
import { useRef, useState, useTransition } from "react";
import type { BodyMark } from "@/lib/body-charts/schema";
import type { ChartItem, Outcome } from "@/lib/outbox/entry";
import { entryOf, newChart } from "../../_outbox/items";
import { useOutbox } from "../../_outbox/provider";

export type ChartProblem = Exclude<Outcome, { kind: "stored" }> & { kept: boolean };

const sameMarks = (item: ChartItem, marks: readonly BodyMark[]): boolean =>
  JSON.stringify(item.marks) === JSON.stringify(marks);

/**
 * Sends a chart, and leads on to what came of it. After a failure the same marks go out under the same id, so that
 * what had arrived all the same is not stored twice; the outbox keeps them meanwhile and sends them by itself.
 */
export function useSendChart() {
  const router = useRouter();
  const { outbox } = useOutbox();
  const [leaving, startLeaving] = useTransition();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ChartProblem | null>(null);
  const tried = useRef<ChartItem | null>(null);

  async function send(marks: readonly BodyMark[]): Promise<void> {
    if (busy || !outbox) return;
    const item = tried.current && sameMarks(tried.current, marks) ? tried.current : newChart(marks);
    tried.current = item;
    setBusy(true);
    const { outcome, kept } = await outbox.add(entryOf(outbox.owner, "chart", item));
    setBusy(false);
    if (outcome.kind !== "stored") return setProblem({ ...outcome, kept });
    startLeaving(() => router.replace(`/body-chart/${item.id}`));
  }

  return { send, busy: busy || leaving, problem };
}
