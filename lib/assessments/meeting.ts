import { meet } from "../meeting";
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

/** What stands in a page that heard of the server, answer by answer. */
export function met({ answers, apart, base, stored, sent }: Meeting): { answers: Answers; apart: Apart } {
  const incoming: Changes = {};
  const waiting: Apart = {};
  for (const id of idsOf(answers, apart, base, stored)) {
    const [mine, theirs, was] = [standsAt(answers, id), standsAt(stored, id), standsAt(base, id)];
    const field = { mine, theirs, was, sent: id in sent ? { value: sent[id] ?? null } : undefined };
    const verdict = meet({ ...field, waits: id in apart }, isSame);
    if (verdict === "theirs") Object.assign(incoming, { [id]: theirs });
    if (verdict === "choice") Object.assign(waiting, { [id]: theirs });
  }
  return { answers: changed(answers, entered(answers, incoming)), apart: waiting };
}
