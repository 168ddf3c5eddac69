import { createElement, type ReactNode } from "react";
import { type Block, blocksOf, type Span } from "@/lib/education/blocks";
import type { Fill } from "@/lib/education/vocabulary";

type Props = {
  body: string;
  /** What the program says in a place that it fills in. */
  fill: (fill: Fill) => ReactNode;
};

const wordsOf = (spans: readonly Span[]): ReactNode[] =>
  spans.map(({ text, strong }) => (strong ? createElement("b", { className: "font-[640]" }, text) : text));

/** What stands in a fixed order, and may say the same twice: by its place alone, without keys. */
function elementOf(block: Block, fill: Props["fill"]): ReactNode {
  if (block.type === "fill") return fill(block.fill);
  if (block.type === "paragraph")
    return createElement("p", { className: "whitespace-pre-line" }, ...wordsOf(block.spans));
  const items = block.items.map((spans) => createElement("li", null, ...wordsOf(spans)));
  return createElement("ul", { className: "list-disc space-y-1.5 ps-6" }, ...items);
}

/** The text of a card. Nothing of it is markup: what somebody typed stays text. */
export const CardText = ({ body, fill }: Props) =>
  createElement(
    "div",
    { className: "grid gap-4 text-pretty wrap-anywhere print:block print:space-y-3" },
    ...blocksOf(body).map((block) => elementOf(block, fill)),
  );
