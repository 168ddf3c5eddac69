import { useSyncExternalStore } from "react";

/** How many messages wait that the member has not opened, and when the last came (ISO). */
export type Inbox = { unread: number; newest: string | null };

let shown: Inbox | null = null;
const listeners = new Set<() => void>();

/** Says to all that shows it what was asked for last. */
export function showInbox(next: Inbox): void {
  if (next.unread === shown?.unread && next.newest === shown.newest) return;
  shown = next;
  for (const listener of listeners) listener();
}

const asking = new Set<() => void>();

/** Asks at once, after something was opened or answered here. */
export function askInbox(): void {
  for (const ask of asking) ask();
}

/** Who asks: the bell. @returns what ends it */
export function answersInbox(ask: () => void): () => void {
  asking.add(ask);
  return () => asking.delete(ask);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What the bell's question was answered last, which asks for both; null until it was. */
export const useInbox = (): Inbox | null =>
  useSyncExternalStore(
    subscribe,
    () => shown,
    () => null,
  );
