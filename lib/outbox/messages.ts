import type { Entry } from "./entry";

/** What was written on this phone and has not arrived, in the order of the taps; refused ones with why. */
export const messagesWaiting = (pending: readonly Entry[]): Extract<Entry, { kind: "message" }>[] =>
  pending.flatMap((entry) => (entry.kind === "message" ? [entry] : []));
