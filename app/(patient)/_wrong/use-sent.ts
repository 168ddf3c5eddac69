"use client";

import { useCallback, useEffect, useState } from "react";
import type { Outcome, ScreeningEntry } from "@/lib/outbox/entry";
import type { Interview } from "@/lib/screenings/interview";
import { entryOf, mistakeOf, newScreening } from "../_outbox/items";
import { useOutbox } from "../_outbox/provider";
import { forget } from "./kept-interview";

/** What was handed to the outbox, and what its first try comes to. */
export type Sent = { item: ScreeningEntry; first: Promise<{ outcome: Outcome; kept: boolean }> };

/** Hands answers to the outbox, which sends a yes before everything else. */
export function useSent() {
  const { outbox } = useOutbox();
  const hand = useCallback(
    (item: ScreeningEntry): Sent | null =>
      outbox && { item, first: outbox.add(entryOf(outbox.owner, "screening", item)) },
    [outbox],
  );
  const send = useCallback(
    (interview: Interview): Sent | null => {
      if (outbox) forget(outbox.owner);
      return hand(newScreening(interview));
    },
    [hand, outbox],
  );
  const sayMistake = useCallback((screeningId: string) => hand(mistakeOf(screeningId)), [hand]);
  return { send, sayMistake };
}

export type Arrival = "sending" | "stored" | "waiting" | "signed-out" | "refused";

/** Has it arrived? As the outbox sees it, from the press on. */
export function useArrival(sent: Sent | null): { arrival: Arrival; kept: boolean } {
  const { shown } = useOutbox();
  const [tried, setTried] = useState<{ outcome: Outcome; kept: boolean } | null>(null);
  useEffect(() => {
    let current = true;
    setTried(null);
    void sent?.first.then((came) => current && setTried(came));
    return () => {
      current = false;
    };
  }, [sent]);
  const entry = shown.entries.find((one) => one.id === sent?.item.id);
  const kept = tried?.kept ?? shown.keeps;
  if (!sent) return { arrival: "stored", kept };
  if (entry && entry.error !== null) return { arrival: "refused", kept };
  if (tried === null || (entry && shown.active === entry.id))
    return { arrival: entry && shown.failed && shown.active !== entry.id ? "waiting" : "sending", kept };
  if (tried.outcome.kind === "refused") return { arrival: "refused", kept };
  if (!entry) return { arrival: "stored", kept };
  return { arrival: shown.signedOut ? "signed-out" : "waiting", kept };
}
