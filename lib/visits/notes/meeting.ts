import { NOTE_PARTS, type NotePart, type NoteText } from "../vocabulary";

/** Parts in which two wrote: what the other one wrote. */
export type Apart = Partial<Record<NotePart, string>>;
export type Typed = Partial<Record<NotePart, string>>;

/** What stands here and not there, but for what waits for a choice between two. */
export const unsaved = (here: NoteText, there: NoteText, apart: Apart): Typed =>
  Object.fromEntries(
    NOTE_PARTS.filter((part) => !(part in apart) && here[part] !== there[part]).map((part) => [
      part,
      here[part],
    ]),
  );

type Meeting = {
  here: NoteText;
  apart: Apart;
  /** What the page knew the server to have when it sent. */
  base: NoteText;
  /** What the server has now. */
  stored: NoteText;
  /** What was sent. */
  sent: Typed;
};

/**
 * What stands in a page that heard of the server: a part that nobody touched here comes in as it is there; one that both
 * touched stays as it is here and waits for a choice. Typing while it was on its way is touching too.
 */
export function met({ here, apart, base, stored, sent }: Meeting): { here: NoteText; apart: Apart } {
  const next = { ...here };
  const waiting: Apart = {};
  for (const part of NOTE_PARTS) {
    const theirs = stored[part];
    if (here[part] === theirs) continue;
    const isTheirs = part in sent ? theirs !== sent[part] : theirs !== base[part];
    if (part in apart) waiting[part] = theirs;
    else if (here[part] === base[part] && !(part in sent)) next[part] = theirs;
    else if (isTheirs) waiting[part] = theirs;
  }
  return { here: next, apart: waiting };
}
