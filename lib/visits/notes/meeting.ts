import { meet } from "../../meeting";
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

/** What stands in a page that heard of the server, part by part. */
export function met({ here, apart, base, stored, sent }: Meeting): { here: NoteText; apart: Apart } {
  const next = { ...here };
  const waiting: Apart = {};
  for (const part of NOTE_PARTS) {
    const [mine, theirs, was, typed] = [here[part], stored[part], base[part], sent[part]];
    const field = { mine, theirs, was, sent: typed === undefined ? undefined : { value: typed } };
    const verdict = meet({ ...field, waits: part in apart }, Object.is);
    if (verdict === "theirs") next[part] = theirs;
    if (verdict === "choice") waiting[part] = theirs;
  }
  return { here: next, apart: waiting };
}
