"use client";

import { useState } from "react";
import type { Entry, LogBody, LogItem, Outcome } from "@/lib/outbox/entry";
import { entriesAt, overlay, type Place, type PlacedLog } from "@/lib/outbox/overlay";
import { takeBack } from "@/lib/outbox/take-back";
import { editOf, entryOf, newLog, undoOf } from "../_outbox/items";
import { useOutbox } from "../_outbox/provider";

export type ShownLog = PlacedLog;

type Did = "log" | "undo";
export type Sending =
  | { phase: "idle" }
  | { phase: "sending" | "stored"; did: Did }
  | { phase: "not-sent"; did: Did; signedOut: boolean; kept: boolean }
  | { phase: "refused"; error: string };

/** So long a person waits for an answer; what is kept goes on by itself. */
const PATIENCE_MS = 4_000;

const signature = (log: ShownLog | null): string => (log ? JSON.stringify([log.id, log.body]) : "");
const didOf = (entry: Entry | undefined): Did =>
  entry?.kind === "log" && entry.item.type === "correction" && entry.item.kind === "undo" ? "undo" : "log";

const after = (ms: number): Promise<Outcome> =>
  new Promise((done) => setTimeout(() => done({ kind: "later", because: "network" }), ms));

/**
 * A session's log as the person sees it: what the server has, with what waits on this phone laid over it. What does not
 * arrive stays in the outbox and goes out by itself; what was refused falls back to what stands, with the reason.
 */
export function useLog(stored: ShownLog | null, place: Place) {
  const { outbox, shown } = useOutbox();
  const over = signature(stored);
  // From the tap to the page that has it: between the two the outbox is empty already.
  const [own, setOwn] = useState<{ log: ShownLog | null; over: string; did: Did } | null>(null);
  const fresh = own !== null && own.over === over ? own : null;
  const [stood, setStood] = useState<ShownLog | null>(null);
  // The page has it now; what was just done is still said, with its way back.
  const arrived = own !== null && (own.log?.id ?? null) === (stored?.id ?? null) ? own : null;
  const log = overlay(fresh ? fresh.log : stored, place, shown.entries);
  const here = entriesAt(fresh?.log ?? stored, place, shown.entries);
  const waiting = here.filter((entry) => entry.error === null);
  const refused = here.find((entry) => entry.error !== null);

  function phase(): Sending {
    const last = waiting.at(-1);
    const under = waiting.some((entry) => entry.id === shown.active);
    if (last && shown.failed && !under)
      return { phase: "not-sent", did: didOf(last), signedOut: shown.signedOut, kept: shown.keeps };
    if (last) return { phase: "sending", did: didOf(last) };
    if (refused) return { phase: "refused", error: refused.error ?? "other" };
    const just = fresh ?? arrived;
    return just ? { phase: "stored", did: just.did } : { phase: "idle" };
  }

  /** @returns whether one may go on: it was stored, or is kept and goes out by itself */
  async function send(item: LogItem, next: ShownLog | null): Promise<boolean> {
    if (!outbox) return false;
    const entry = entryOf(outbox.owner, "log", item);
    const before = own;
    setOwn({ log: next, over, did: didOf(entry) });
    const sent = outbox.add(entry);
    const { outcome, kept } = await Promise.race([
      sent,
      after(PATIENCE_MS).then((late) => ({ outcome: late, kept: outbox.keeps() })),
    ]);
    if (outcome.kind === "refused") setOwn(before);
    return outcome.kind === "stored" || (outcome.kind === "later" && kept);
  }

  return {
    log,
    sending: phase(),
    /** Writes the session's log, or changes the one that stands. */
    write: (body: LogBody): Promise<boolean> => {
      const item = log ? editOf(log.id, body) : newLog(place, body);
      setStood(log);
      return send(item, { id: log ? log.id : item.id, body });
    },
    undo: (): Promise<boolean> => (log ? send(undoOf(log.id), null) : Promise.resolve(false)),
    /** What was written last was a mistake: at once it is again as it was before. @returns what stands then */
    mistake: (): ShownLog | null => {
      const back = takeBack(stood, log);
      if (refused) void outbox?.drop(here.filter((one) => one.error !== null).map((one) => one.id));
      if (back) void send(back.kind === "edit" ? editOf(back.logId, back.body) : undoOf(back.logId), stood);
      return stood;
    },
    retry: () => void outbox?.pump(),
    /** Gives up what did not arrive: what the server has stands again. */
    takeBack: () => {
      setOwn(null);
      void outbox?.drop(here.map((entry) => entry.id));
    },
  };
}

export type SentLog = ReturnType<typeof useLog>;
