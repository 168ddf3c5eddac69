"use client";

import { useRouter } from "next/navigation";
import { useRef, useState, useTransition } from "react";
import type { BodyMark } from "@/lib/body-charts/schema";
import { type ChartItem, newChart, type Sent, sendChart } from "./send-chart";

type Sending = { phase: "idle" | "sending" } | { phase: "problem"; sent: Exclude<Sent, { kind: "stored" }> };

const sameMarks = (item: ChartItem, marks: readonly BodyMark[]): boolean =>
  JSON.stringify(item.marks) === JSON.stringify(marks);

/**
 * Sends a chart, and leads on to what came of it. After a failure the same marks go out under the same id, so that
 * what had arrived all the same is not stored twice.
 */
export function useSendChart() {
  const router = useRouter();
  const [leaving, startLeaving] = useTransition();
  const [sending, setSending] = useState<Sending>({ phase: "idle" });
  const tried = useRef<ChartItem | null>(null);

  async function send(marks: readonly BodyMark[]): Promise<void> {
    if (sending.phase === "sending") return;
    const item = tried.current && sameMarks(tried.current, marks) ? tried.current : newChart(marks);
    tried.current = item;
    setSending({ phase: "sending" });
    const sent = await sendChart(item);
    if (sent.kind !== "stored") return setSending({ phase: "problem", sent });
    startLeaving(() => router.replace(`/body-chart/${sent.id}`));
  }

  return {
    send,
    busy: sending.phase === "sending" || leaving,
    problem: sending.phase === "problem" ? sending.sent : null,
  };
}
