import { type Reached, STEPS } from "@/lib/consents/steps";
import { CONSENT_WORDING } from "@/lib/consents/vocabulary";

/** How far one is, on this phone alone, of the person who reads and in this edition: a call or a reload loses nothing. */
const keyOf = (owner: string) => `plexus-first-${owner}-${CONSENT_WORDING}`;

/** Null for nothing that was kept, and in a browser that keeps nothing. */
export function keptStep(owner: string): Reached {
  try {
    const kept = localStorage.getItem(keyOf(owner));
    return kept === "end" ? kept : (STEPS.find((step) => step === kept) ?? null);
  } catch {
    return null;
  }
}

export function keepStep(owner: string, reached: NonNullable<Reached>): void {
  try {
    localStorage.setItem(keyOf(owner), reached);
  } catch {
    // A browser that keeps nothing begins at the first.
  }
}
