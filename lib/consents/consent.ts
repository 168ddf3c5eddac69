import { Temporal } from "temporal-polyfill";
import type { ConsentKind } from "./vocabulary";

export type ConsentEvent = { kind: ConsentKind; wording: string; at: Temporal.Instant };

/** `outdated`: given to another edition of the text. */
export type ConsentState = "never" | "given" | "outdated" | "withdrawn";

/** The event that counts: the latest, and of several at one instant a withdrawal. In any order; null for none. */
export function latestConsent<E extends ConsentEvent>(events: readonly E[]): E | null {
  return events.reduce<E | null>((latest, event) => {
    if (!latest) return event;
    const order = Temporal.Instant.compare(event.at, latest.at);
    return order > 0 || (order === 0 && event.kind === "withdrawn") ? event : latest;
  }, null);
}

/** Where a patient's consent stands. @param wording the edition that is asked for now */
export function consentOf(events: readonly ConsentEvent[], wording: string): ConsentState {
  const latest = latestConsent(events);
  if (!latest) return "never";
  if (latest.kind === "withdrawn") return "withdrawn";
  return latest.wording === wording ? "given" : "outdated";
}

/** What is kept back: exercises until somebody new has agreed, everything to log after a withdrawal. */
export type Withheld = "exercises" | "logging" | null;

/** @param begun the patient has exercised with the program already: then no text takes away what they have */
export function withheldBy(state: ConsentState, begun: boolean): Withheld {
  if (state === "withdrawn") return "logging";
  return state === "never" && !begun ? "exercises" : null;
}
