import { type Reached, STEPS } from "@/lib/consents/steps";
import { CONSENT_WORDING } from "@/lib/consents/vocabulary";
import { readOwn, writeOwn } from "../_outbox/own-storage";

/** How far one is, on this phone alone, of the person who reads and in this edition: a call or a reload loses nothing. */
const NAME = `first-${CONSENT_WORDING}`;

/** Null for nothing that was kept, and in a browser that keeps nothing. */
export function keptStep(owner: string): Reached {
  const kept = readOwn(owner, NAME);
  return kept === "end" ? kept : (STEPS.find((step) => step === kept) ?? null);
}

export const keepStep = (owner: string, reached: NonNullable<Reached>): void =>
  writeOwn(owner, NAME, reached);
