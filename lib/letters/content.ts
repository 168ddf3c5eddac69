import type { LetterFacts } from "./facts";
import {
  ALONG,
  type Draft,
  FACT_PARTS,
  type FactPart,
  type LetterKind,
  OUTLINES,
  type Part,
  TEXT_PARTS,
  type TextPart,
  WORD_PARTS,
  type WordPart,
} from "./vocabulary";

/** A paragraph, a list, or a table with a head; a row has as many cells as the head. */
export type Block =
  | { kind: "text"; text: string }
  | { kind: "list"; items: readonly string[] }
  | { kind: "table"; head: readonly string[]; rows: readonly (readonly string[])[] };

export type Section = { part: WordPart | FactPart; heading: string; blocks: readonly Block[] };

/** All that stands in a letter, in words already: what is shown, printed and kept is this. */
export type LetterContent = {
  language: string;
  /** Of the file, for whoever opens it; it names nobody. */
  title: string;
  clinic: string;
  /** How to reach the clinic; null where it has no number. */
  phone: string | null;
  date: string;
  recipient: string;
  name: string;
  born: string;
  /** Of a death that is recorded; it stands beside the date of birth in every letter. */
  died: string | null;
  /** Whose leg it is about; null without an episode. */
  leg: string | null;
  /** Which letter this one corrects; null where it is the first. */
  replaces: string | null;
  sections: readonly Section[];
  /** Who wrote it. */
  signed: string;
  /** At the foot of each page. */
  foot: string;
};

/** What stands around the sections. */
export type Frame = Omit<LetterContent, "sections" | "recipient"> & {
  headings: Readonly<Record<WordPart | FactPart, string>>;
};

/** The parts of the record in words; one of which nothing is known is not among them. */
export type FactBlocks = Readonly<Partial<Record<FactPart, readonly Block[]>>>;

/** Of which letter the words around are. `at`: the instant it has its date from. */
export type Framed = { kind: LetterKind; by: string; at: string; replacedOn: string | null };

/** The letters of a text that can't be printed, each once. */
export type Lacks = (text: string) => readonly string[];

/** How facts become words: the program's languages are not the domain's. */
export type Wording = {
  blocks: (facts: LetterFacts) => FactBlocks;
  frame: (facts: LetterFacts, letter: Framed) => Frame;
  /** The letters of a text that the paper's typeface lacks. */
  lacks: Lacks;
};

/** Whom it is about, in one line. */
export const aboutOf = ({ name, born, died, leg }: Pick<LetterContent, "name" | "born" | "died" | "leg">) =>
  [[name, born, died].filter(Boolean).join(", "), leg].filter(Boolean).join(" · ");

const isWord = (part: WordPart | FactPart): part is WordPart =>
  (WORD_PARTS as readonly string[]).includes(part);

/** Paragraphs as they were typed: a blank line ends one. */
const paragraphs = (text: string): Block[] =>
  text
    .split(/\n\s*\n/)
    .map((one) => one.trim())
    .filter((one) => one !== "")
    .map((one) => ({ kind: "text", text: one }));

const saidIn = (block: Block): readonly string[] =>
  block.kind === "text"
    ? [block.text]
    : block.kind === "list"
      ? block.items
      : [...block.head, ...block.rows.flat()];

export type Unprintable<P extends Part> = { parts: P[]; letters: string[] };

const unprintableOf = <P extends Part>(said: readonly (readonly [P, string])[], lacks: Lacks) => {
  const lacking = said.map(([part, text]) => ({ part, letters: lacks(text) }));
  return {
    parts: lacking.filter(({ letters }) => letters.length > 0).map(({ part }) => part),
    letters: [...new Set(lacking.flatMap(({ letters }) => letters))],
  } satisfies Unprintable<P>;
};

/** What was typed and can't be printed: whoever typed it writes it otherwise. */
export const unprintableTyped = (draft: Draft, lacks: Lacks): Unprintable<TextPart> =>
  unprintableOf(
    TEXT_PARTS.map((part) => [part, draft[part]] as const),
    lacks,
  );

/** The same of what goes along: the record has it so, a name above all, and the paper has a line to write it on. */
export const unprintableFacts = (draft: Draft, blocks: FactBlocks, lacks: Lacks): Unprintable<FactPart> =>
  unprintableOf(
    FACT_PARTS.filter((part) => draft[part] === ALONG).map(
      (part) => [part, (blocks[part] ?? []).flatMap(saidIn).join(" ")] as const,
    ),
    lacks,
  );

type Given = { kind: LetterKind; draft: Draft; blocks: FactBlocks; frame: Frame };

/** The letter: what was typed and what goes along from the record, in the order of its kind. What is empty is left out. */
export function letterOf({ kind, draft, blocks, frame }: Given): LetterContent {
  const { headings, ...around } = frame;
  const sections = OUTLINES[kind].order.map((part): Section => {
    const own = isWord(part) ? paragraphs(draft[part]) : draft[part] === ALONG ? blocks[part] : [];
    return { part, heading: headings[part], blocks: own ?? [] };
  });
  return {
    ...around,
    recipient: draft.recipient.trim(),
    sections: sections.filter((section) => section.blocks.length > 0),
  };
}
