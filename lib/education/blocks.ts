import { FILLS, type Fill, minutesOf } from "./vocabulary";

/** A stretch of text, said plainly or strongly. */
export type Span = { text: string; strong: boolean };

/** What a card is made of. */
export type Block =
  | { type: "paragraph"; spans: Span[] }
  | { type: "list"; items: Span[][] }
  | { type: "fill"; fill: Fill };

const FILL = /^\[([a-z-]+)\]$/;
const ITEM = /^[-•]\s+/;
/** Within a line and with words in it: a lone star stays a star. */
const STRONG = /\*([^*\n]*[^*\s][^*\n]*)\*/g;

/** `*so*` is strong. */
export function spansOf(text: string): Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const found of text.matchAll(STRONG)) {
    if (found.index > at) spans.push({ text: text.slice(at, found.index), strong: false });
    spans.push({ text: found[1] ?? "", strong: true });
    at = found.index + found[0].length;
  }
  if (at < text.length) spans.push({ text: text.slice(at), strong: false });
  return spans;
}

const fillOf = (text: string): Fill | undefined => {
  const [, name] = FILL.exec(text) ?? [];
  return FILLS.find((fill) => fill === name);
};

function blockOf(passage: string): Block {
  const fill = fillOf(passage);
  if (fill) return { type: "fill", fill };
  const lines = passage.split("\n").map((line) => line.trim());
  if (lines.every((line) => ITEM.test(line)))
    return { type: "list", items: lines.map((line) => spansOf(line.replace(ITEM, ""))) };
  return { type: "paragraph", spans: spansOf(lines.join("\n")) };
}

/**
 * A card's text as what it is made of. An empty line parts paragraphs; lines that all begin with a dash are a list; a word
 * in square brackets by itself is what the program fills in. What is none of these is text.
 */
export const blocksOf = (body: string): Block[] =>
  body
    .replace(/\r\n?/g, "\n")
    .split(/\n\s*\n/)
    .map((passage) => passage.trim())
    .filter((passage) => passage !== "")
    .map(blockOf);

const plain = (spans: readonly Span[]): string => spans.map(({ text }) => text).join("");

/** What is read of it aloud and looked through by a search, a paragraph or a point each; what is filled in is left out. */
export const plainLines = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => {
    if (block.type === "fill") return [];
    return block.type === "list" ? block.items.map(plain) : [plain(block.spans)];
  });

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;

/** A fill is about a sentence; all warning signs are some hundred words each way one looks at them. */
const FILL_WORDS = 12;
const SIGNS_WORDS = 330;

const wordsOfFill = (fill: Fill): number => (fill === "warning-signs" ? SIGNS_WORDS : FILL_WORDS);

/** So many minutes it takes to read. */
export function minutesToRead(title: string, body: string): number {
  const blocks = blocksOf(body);
  const filled = blocks.map((block) => (block.type === "fill" ? wordsOfFill(block.fill) : 0));
  const written = [title, ...plainLines(blocks)].map(wordsIn);
  return minutesOf([...written, ...filled].reduce((sum, words) => sum + words, 0));
}
