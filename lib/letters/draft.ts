import { seenLength } from "../seen";
import {
  ALONG,
  type Draft,
  FACT_PARTS,
  type FactPart,
  type LetterKind,
  NEEDED,
  type Needed,
  TEXT_PARTS,
  type TextPart,
} from "./vocabulary";

/** Of each part of the record one text, which is another as soon as anything in it is (`digestsOf`). */
export type Digests = Readonly<Record<FactPart, string>>;

type Row = Readonly<Record<TextPart, string>> & { sections: readonly string[] };

/** A letter's row as it is written. */
export const draftOf = (row: Row): Draft =>
  Object.fromEntries([
    ...TEXT_PARTS.map((part) => [part, row[part]]),
    ...FACT_PARTS.map((part) => [part, row.sections.includes(part) ? ALONG : ""]),
  ]) as Draft;

/** And back. */
export const rowOf = (draft: Draft): Record<TextPart, string> & { sections: string[] } => ({
  ...(Object.fromEntries(TEXT_PARTS.map((part) => [part, draft[part]])) as Record<TextPart, string>),
  sections: FACT_PARTS.filter((part) => draft[part] === ALONG),
});

/** What is still to be written before it can be issued. */
export const missingIn = (kind: LetterKind, draft: Draft): Needed[] =>
  [...NEEDED[kind]].filter((part) => seenLength(draft[part]) === 0);

/** The parts that go along and are not as they were. */
export const movedIn = (draft: Draft, before: Partial<Digests>, now: Partial<Digests>): FactPart[] =>
  FACT_PARTS.filter((part) => draft[part] === ALONG && before[part] !== now[part]);
