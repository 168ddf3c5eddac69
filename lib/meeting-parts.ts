import { meet } from "./meeting";

type Texts<Part extends string> = Readonly<Record<Part, string>>;
/** Parts in which two wrote: what the other one wrote. */
export type Apart<Part extends string> = Partial<Record<Part, string>>;
export type Typed<Part extends string> = Partial<Record<Part, string>>;

/** What stands here and not there, but for what waits for a choice between two. */
export const unsaved = <Part extends string>(
  parts: readonly Part[],
  here: Texts<Part>,
  there: Texts<Part>,
  apart: Apart<Part>,
): Typed<Part> =>
  Object.fromEntries(
    parts.filter((part) => !(part in apart) && here[part] !== there[part]).map((part) => [part, here[part]]),
  ) as Typed<Part>;

type Meeting<Part extends string> = {
  here: Texts<Part>;
  apart: Apart<Part>;
  /** What the page knew the server to have when it sent. */
  base: Texts<Part>;
  /** What the server has now. */
  stored: Texts<Part>;
  /** What was sent. */
  sent: Typed<Part>;
};

/** What stands in a page that heard of the server, part by part: a note of a visit, or a letter. */
export function met<Part extends string>(
  parts: readonly Part[],
  { here, apart, base, stored, sent }: Meeting<Part>,
): { here: Texts<Part>; apart: Apart<Part> } {
  const next: Record<Part, string> = { ...here };
  const waiting: Apart<Part> = {};
  for (const part of parts) {
    const [mine, theirs, was, typed] = [here[part], stored[part], base[part], sent[part]];
    const field = { mine, theirs, was, sent: typed === undefined ? undefined : { value: typed } };
    const verdict = meet({ ...field, waits: part in apart }, Object.is);
    if (verdict === "theirs") next[part] = theirs;
    if (verdict === "choice") waiting[part] = theirs;
  }
  return { here: next, apart: waiting };
}
