"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { editOf, type LogBody, type LogItem, newLog, type Place, sendLog, undoOf } from "./send-logs";

export type ShownLog = { id: string; body: LogBody };

export type Sending =
  | { phase: "idle" }
  | { phase: "sending" | "stored"; did: "log" | "undo" }
  | { phase: "not-sent"; did: "log" | "undo"; item: LogItem; signedOut: boolean }
  | { phase: "refused"; error: string };

const signature = (log: ShownLog | null): string => (log ? JSON.stringify([log.id, log.body]) : "");

/**
 * A turn's log as the person sees it: at once what she chose, then what the server says. What did not arrive is kept
 * with its id for another try; what was refused falls back to what stands, with the reason.
 */
export function useLog(stored: ShownLog | null, place: Place) {
  const router = useRouter();
  const [, startRefresh] = useTransition();
  const [own, setOwn] = useState<{ log: ShownLog | null; over: string } | null>(null);
  const [sending, setSending] = useState<Sending>({ phase: "idle" });
  const over = signature(stored);
  const log = own && own.over === over ? own.log : stored;

  async function send(item: LogItem, did: "log" | "undo"): Promise<boolean> {
    setSending({ phase: "sending", did });
    const sent = await sendLog(item);
    if (sent.kind === "stored") {
      setSending({ phase: "stored", did });
      startRefresh(() => router.refresh());
      return true;
    }
    if (sent.kind === "refused") {
      setOwn(null);
      setSending({ phase: "refused", error: sent.error });
    } else setSending({ phase: "not-sent", did, item, signedOut: sent.signedOut });
    return false;
  }

  /** Writes the turn's log, or changes the one that stands. */
  function write(body: LogBody): Promise<boolean> {
    const item = log ? editOf(log.id, body) : newLog(place, body);
    setOwn({ log: { id: log ? log.id : item.id, body }, over });
    return send(item, "log");
  }

  function undo(): Promise<boolean> {
    if (!log) return Promise.resolve(false);
    setOwn({ log: null, over });
    return send(undoOf(log.id), "undo");
  }

  const retry = () => (sending.phase === "not-sent" ? send(sending.item, sending.did) : undefined);
  /** Gives up what did not arrive: what the server has stands again. */
  const takeBack = () => {
    setOwn(null);
    setSending({ phase: "idle" });
  };

  return { log, sending, write, undo, retry, takeBack };
}
