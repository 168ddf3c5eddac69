import { begin, type Interview, leave } from "@/lib/screenings/interview";
import { FORMS, type Form, type Occasion, RED_FLAG_IDS } from "@/lib/screenings/vocabulary";

/** What was answered so far, on this phone alone, of the person who answers: a call or a reload loses nothing. */
const keyOf = (owner: string) => `plexus-asked-${owner}`;

/** Answers of yesterday say nothing about today. */
const STALE_MS = 60 * 60 * 1000;

type Kept = { at: number; interview: Interview };

/** Of a question that there is: an older version of the program may have kept something else. */
const isWhole = ({ interview }: Kept): boolean =>
  interview.at < FORMS[interview.form].length &&
  interview.answers.every(({ flag }) => RED_FLAG_IDS.includes(flag));

/** What was kept; null for nothing, and in a browser that keeps nothing. */
function read(owner: string): Kept | null {
  try {
    const kept: Kept | null = JSON.parse(localStorage.getItem(keyOf(owner)) ?? "null");
    return kept && isWhole(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Where the questions of this form were left off within the last hour; else their beginning. */
export function keptInterview(owner: string, occasion: Occasion, form: Form): Interview {
  const kept = read(owner);
  const goesOn = kept?.interview.form === form && Date.now() - kept.at < STALE_MS;
  return goesOn ? { ...kept.interview, occasion } : begin(occasion, form);
}

/** A yes that was left at its second question, by a reload or a phone that was switched off; null for none. */
export function leftYes(owner: string): Interview | null {
  const kept = read(owner);
  return kept && leave(kept.interview);
}

export function keep(owner: string, interview: Interview): void {
  try {
    localStorage.setItem(keyOf(owner), JSON.stringify({ at: Date.now(), interview } satisfies Kept));
  } catch {
    // A browser that keeps nothing begins anew.
  }
}

export function forget(owner: string): void {
  try {
    localStorage.removeItem(keyOf(owner));
  } catch {
    // As above.
  }
}
