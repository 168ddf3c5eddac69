"use client";

import { useRef } from "react";
import type { DoseLogBody } from "@/lib/dose-logs/schema";
import { newId } from "@/lib/new-id";

export type Content = {
  prescriptionId: string;
  localDate: string;
  slot?: number;
  body: Partial<DoseLogBody>;
};
export type LogItem = Content & { type: "log"; id: string; deviceAt: string; zone: string };

/** What the device says of itself, as every log carries it. */
const reading = () => ({
  deviceAt: new Date().toISOString(),
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
});

/**
 * Items with ids of this device. The same content keeps its item until it is settled, so that what is sent again after
 * a lost answer is stored once.
 */
export function useItems() {
  const made = useRef(new Map<string, LogItem>());
  return {
    /** @param ordinal tells apart what is otherwise the same: the second time beyond what was due */
    itemFor: (content: Content, ordinal = 0): LogItem => {
      const key = `${ordinal} ${JSON.stringify(content)}`;
      const known = made.current.get(key);
      if (known) return known;
      const item: LogItem = { ...content, type: "log", id: newId<string>(), ...reading() };
      made.current.set(key, item);
      return item;
    },
    settle: () => made.current.clear(),
  };
}

/** Items that take these logs back. */
export const undoItems = (logIds: readonly string[]) =>
  logIds.map((logId) => ({ type: "correction", kind: "undo", id: newId<string>(), logId, ...reading() }));

/** The envelope around items. */
export const batchOf = (items: readonly unknown[]) => ({ sentAt: new Date().toISOString(), items });
