import { begin, type Interview, leave } from "@/lib/screenings/interview";
import { FORMS, type Form, type Occasion, RED_FLAG_IDS } from "@/lib/screenings/vocabulary";

/** What was answered so far, on this phone alone, of the person who answers: a call or a reload loses nothing. */
const keyOf = (owner: string) => `plexus-asked-${owner}`;

/** Answers of yesterday say nothing about today. */
const STALE_MS = 60 * 60 * 1000;

type Kept = { at: number; interview: Interview };

/** Of this form, and of a question that it has: an older version of the program may have kept something else. */
const isKept = (value: Kept | null, form: Form): value is Kept =>
  value?.interview?.form === form &&
  value.interview.at < FORMS[form].length &&
  value.interview.answers.every(({ flag }) => RED_FLAG_IDS.includes(flag));

/** Where the questions of this form were left off within the last hour; else their beginning. */
export function keptInterview(owner: string, occasion: Occasion, form: Form): Interview {
  try {
    const kept: Kept | null = JSON.parse(localStorage.getItem(keyOf(owner)) ?? "null");
    if (isKept(kept, form) && Date.now() - kept.at < STALE_MS) return { ...kept.interview, occasion };
  } catch {
    // A browser that keeps nothing begins anew.
  }
  return begin(occasion, form);
}

/** A yes that was left at its second question, by a reload or a phone that was switched off; null for none. */
export function leftYes(owner: string): Interview | null {
  try {
    const kept: Kept | null = JSON.parse(localStorage.getItem(keyOf(owner)) ?? "null");
    return kept && isKept(kept, kept.interview.form) ? leave(kept.interview) : null;
  } catch {
    return null;
  }
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
