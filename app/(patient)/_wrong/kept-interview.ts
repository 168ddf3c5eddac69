import { begin, type Interview, leave } from "@/lib/screenings/interview";
import { FORMS, type Form, type Occasion, RED_FLAG_IDS } from "@/lib/screenings/vocabulary";
import { entryOf, newScreening } from "../_outbox/items";
import { ASKED, ownersKept, readOwn, removeOwn, writeOwn } from "../_outbox/own-storage";
import { openStore } from "../_outbox/store";

/** Answers of yesterday say nothing about today. */
const STALE_MS = 60 * 60 * 1000;

type Kept = { at: number; interview: Interview };

/** Of a question that there is: an older version of the program may have kept something else. */
const isWhole = ({ interview }: Kept): boolean =>
  interview.at < FORMS[interview.form].length &&
  interview.answers.every(({ flag }) => RED_FLAG_IDS.includes(flag));

const isStale = ({ at }: Kept): boolean => Date.now() - at >= STALE_MS;

/** What was kept; null for nothing. What is too old to go on with is removed, unless a yes was left in it. */
function read(owner: string): Kept | null {
  const kept = parsed(readOwn(owner, ASKED));
  if (!kept || !isStale(kept) || leave(kept.interview)) return kept;
  forget(owner);
  return null;
}

function parsed(text: string | null): Kept | null {
  try {
    const kept: Kept | null = JSON.parse(text ?? "null");
    return kept && isWhole(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Where the questions of this form were left off within the last hour; else their beginning. */
export function keptInterview(owner: string, occasion: Occasion, form: Form): Interview {
  const kept = read(owner);
  const goesOn = kept?.interview.form === form && !isStale(kept);
  return goesOn ? { ...kept.interview, occasion } : begin(occasion, form);
}

/** A yes that was left at its second question, by a reload or a phone that was switched off; null for none. */
export function leftYes(owner: string): Interview | null {
  const kept = read(owner);
  return kept && leave(kept.interview);
}

/**
 * A yes at its second question that what is opened now does not go on with; null for none. It is sent before anything else,
 * since what is kept or sent next takes its place.
 */
export const leftBehind = (owner: string, opened: Interview): Interview | null =>
  opened.step === "acute" ? null : leftYes(owner);

export const keep = (owner: string, interview: Interview): void =>
  writeOwn(owner, ASKED, JSON.stringify({ at: Date.now(), interview } satisfies Kept));

export const forget = (owner: string): void => removeOwn(owner, ASKED);

/**
 * Removes what this phone keeps of everybody but whoever is signed in; null for nobody. A yes that was left at its second
 * question waits in the outbox from then on, which shows and sends it to nobody but who said it.
 */
export async function keepOnly(owner: string | null): Promise<void> {
  const store = await openStore();
  for (const other of ownersKept().filter((one) => one !== owner)) {
    const said = leftYes(other);
    // Where nothing can wait, it stays where it is rather than being lost.
    if (said && !store.keeps) continue;
    if (said) await store.put(entryOf(other, "screening", newScreening(said)));
    removeOwn(other);
  }
}
