"use client";

import { useCallback, useEffect, useState } from "react";
import type { Outcome, ScreeningEntry } from "@/lib/outbox/entry";
import type { Interview } from "@/lib/screenings/interview";
import { entryOf, mistakeOf, newScreening } from "../_outbox/items";
import { useOutbox } from "../_outbox/provider";
import { forget, leftBehind } from "./kept-interview";

type Try = { outcome: Outcome; kept: boolean };

/** What was handed to the outbox, and what its first try comes to; null where that was before. */
export type Sent = { id: string; first: Promise<Try> | null };

/** Hands answers to the outbox, which sends a yes before everything else. */
export function useSent() {
  const { outbox } = useOutbox();
  const hand = useCallback(
    (item: ScreeningEntry): Sent | null =>
      outbox && { id: item.id, first: outbox.add(entryOf(outbox.owner, "screening", item)) },
    [outbox],
  );
  const send = useCallback(
    (interview: Interview): Sent | null => {
      if (outbox) forget(outbox.owner);
      return hand(newScreening(interview));
    },
    [hand, outbox],
  );
  const sendLeft = useCallback(
    (opened: Interview): void => {
      const left = outbox && leftBehind(outbox.owner, opened);
      if (left) send(left);
    },
    [send, outbox],
  );
  const sayMistake = useCallback((screeningId: string) => hand(mistakeOf(screeningId)), [hand]);
  return { send, sendLeft, sayMistake };
}

export type Arrival = "sending" | "stored" | "waiting" | "signed-out" | "refused";

/** Has it arrived? As the outbox sees it, from the press on: what it has no more is with the clinic. */
export function useArrival(sent: Sent | null): { arrival: Arrival; kept: boolean } {
  const { shown } = useOutbox();
  const [tried, setTried] = useState<Try | null>(null);
  useEffect(() => {
    let current = true;
    setTried(null);
    void sent?.first?.then((came) => current && setTried(came));
    return () => {
      current = false;
    };
  }, [sent]);
  const entry = shown.entries.find((one) => one.id === sent?.id);
  const kept = tried?.kept ?? shown.keeps;
  const answer = (arrival: Arrival) => ({ arrival, kept });
  if (entry?.error || tried?.outcome.kind === "refused") return answer("refused");
  if (entry) {
    if (shown.active === entry.id || !shown.failed) return answer("sending");
    return answer(shown.signedOut ? "signed-out" : "waiting");
  }
  return answer(sent?.first && tried === null ? "sending" : "stored");
}
