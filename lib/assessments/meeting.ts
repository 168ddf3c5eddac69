import { type Answers, type Changes, changed, entered, type FieldId, isSame } from "./answers";

/** Where two found something in one field: what the other one found; null where they took it back. */
export type Apart = Partial<Record<FieldId, Answers[FieldId] | null>>;

const standsAt = (answers: Answers, id: FieldId) => answers[id] ?? null;
const idsOf = (...all: readonly object[]) =>
  [...new Set(all.flatMap((one) => Object.keys(one)))] as FieldId[];

/** What stands here and not there, but for what waits for a choice between two. */
export function unsent(here: Answers, there: Answers, apart: Apart): Changes {
  const left = idsOf(here, there).filter(
    (id) => !(id in apart) && !isSame(standsAt(here, id), standsAt(there, id)),
  );
  return Object.fromEntries(left.map((id) => [id, standsAt(here, id)]));
}

type Meeting = {
  /** What stands in the page now. */
  answers: Answers;
  apart: Apart;
  /** What the page knew the server to have when it sent. */
  base: Answers;
  /** What the server has now. */
  stored: Answers;
  /** What was sent. */
  sent: Changes;
};

/**
 * What stands in a page that heard of the server: what nobody touched here comes in; what both touched stays as it is here
 * and waits for a choice. Typing while it was on its way is touching too.
 */
export function met({ answers, apart, base, stored, sent }: Meeting): { answers: Answers; apart: Apart } {
  const incoming: Changes = {};
  const waiting: Apart = {};
  for (const id of idsOf(answers, apart, base, stored)) {
    const [mine, theirs, was] = [standsAt(answers, id), standsAt(stored, id), standsAt(base, id)];
    if (isSame(mine, theirs)) continue;
    // What was sent was touched, even where it was put back since to what it had been.
    const isOurs = id in sent && isSame(theirs, sent[id] ?? null);
    const isTouched = id in sent || !isSame(mine, was);
    if (id in apart) waiting[id] = theirs;
    else if (!isTouched) Object.assign(incoming, { [id]: theirs });
    else if (!isOurs && !isSame(theirs, was)) waiting[id] = theirs;
  }
  return { answers: changed(answers, entered(answers, incoming)), apart: waiting };
}
