"use client";

import { useState } from "react";
import type { OwnMessage } from "@/lib/messages/own/queries";
import type { MessageEntry } from "@/lib/outbox/entry";
import { messagesWaiting } from "@/lib/outbox/messages";
import { entryOf } from "../../_outbox/items";
import { newMessage, type Written } from "../../_outbox/message-item";
import { useOutbox } from "../../_outbox/provider";

/** A message that the server does not have, as far as this page knows. `state`: on its way, waiting for a network, refused. */
export type Pending = {
  id: string;
  text: string;
  at: string;
  state: "sending" | "waits" | "refused";
  /** Why it was refused. */
  error: string | null;
  /** The phone keeps it until it is sent. */
  kept: boolean;
  /** How many pictures it names. */
  pictures: number;
};

/** What was written on this phone and is not among what the server has, in the order of the taps; and what sends more. */
export function useSending(stored: readonly OwnMessage[]) {
  const { outbox, shown } = useOutbox();
  // From the tap until the page has it from the server: between the two the outbox is empty already.
  const [tapped, setTapped] = useState<readonly MessageEntry[]>([]);
  const there = new Set(stored.map(({ id }) => id));
  const entries = messagesWaiting(shown.entries);
  const inOutbox = new Set(entries.map(({ id }) => id));
  const waiting: Pending[] = [
    ...entries
      .filter(({ id }) => !there.has(id))
      .map(({ id, item, at, error }) => ({
        ...{ id, text: item.text, at, error, kept: shown.keeps, pictures: item.pictures?.length ?? 0 },
        state:
          error !== null ? ("refused" as const) : shown.failed ? ("waits" as const) : ("sending" as const),
      })),
    ...tapped
      .filter(({ id }) => !there.has(id) && !inOutbox.has(id))
      .map(({ id, text, deviceAt: at, pictures }) => ({
        ...{ id, text, at, error: null, kept: true, pictures: pictures?.length ?? 0 },
        state: "sending" as const,
      })),
  ].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return {
    waiting,
    /** @returns whether there was an outbox to put it in */
    send: (written: Written): boolean => {
      if (!outbox) return false;
      const item = newMessage(written);
      setTapped((all) => [...all, item]);
      void outbox.add(entryOf(outbox.owner, "message", item));
      return true;
    },
    drop: (id: string) => {
      setTapped((all) => all.filter((one) => one.id !== id));
      void outbox?.drop([id]);
    },
  };
}
