import { begin, type Interview } from "@/lib/screenings/interview";
import type { Form, Occasion } from "@/lib/screenings/vocabulary";

/** What was answered so far, on this phone alone, of the person who answers: a call or a reload loses nothing. */
const keyOf = (owner: string) => `plexus-asked-${owner}`;

/** Answers of yesterday say nothing about today. */
const STALE_MS = 60 * 60 * 1000;

type Kept = { at: number; interview: Interview };

const isKept = (value: unknown): value is Kept =>
  typeof value === "object" && value !== null && "at" in value && "interview" in value;

/** Where the questions of this form were left off within the last hour; else their beginning. */
export function keptInterview(owner: string, occasion: Occasion, form: Form): Interview {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(owner)) ?? "null");
    if (isKept(kept) && kept.interview.form === form && Date.now() - kept.at < STALE_MS)
      return { ...kept.interview, occasion };
  } catch {
    // A browser that keeps nothing begins anew.
  }
  return begin(occasion, form);
}

export function keep(owner: string, interview: Interview): void {
  try {
    localStorage.setItem(keyOf(owner), JSON.stringify({ at: Date.now(), interview } satisfies Kept));
  } catch {
    // As above.
  }
}

export function forget(owner: string): void {
  try {
    localStorage.removeItem(keyOf(owner));
  } catch {
    // As above.
  }
}
