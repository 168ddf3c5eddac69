import { isValidElement, type ReactNode } from "react";
import { expect, it } from "vitest";
import type { LetterContent } from "@/lib/letters/content";
import { LetterPaper } from "./letter-paper";

/** Each list that an element draws, of those in the components that it is made of too. */
function listsOf(node: ReactNode): ReactNode[][] {
  if (Array.isArray(node)) return [node, ...node.flatMap(listsOf)];
  if (!isValidElement<{ children?: ReactNode }>(node)) return [];
  const { type, props } = node;
  return listsOf(typeof type === "function" ? (type as (given: object) => ReactNode)(props) : props.children);
}

const letter: LetterContent = {
  ...{
    language: "en",
    title: "Letter to the GP",
    clinic: "Northgate",
    phone: null,
    date: "30 November 2026",
  },
  ...{ recipient: "Dr Amos", name: "Marta Ruiz", born: "born 14 Mar 1967", died: null, leg: "Left leg" },
  ...{ replaces: null, signed: "Hanna Lind", foot: "Marta Ruiz" },
  sections: [
    {
      ...{ part: "request", heading: "Our request" },
      blocks: [
        { kind: "text", text: "Please call." },
        { kind: "text", text: "Please call." },
        { kind: "list", items: ["Effusion", "Effusion"] },
        {
          ...{ kind: "table", head: ["–", "–"] },
          rows: [
            ["Bridge", "3 × 10"],
            ["Bridge", "3 × 10"],
          ],
        },
      ],
    },
  ],
};

it("tells paragraphs, items, heads and rows that say the same apart", () => {
  const lists = listsOf(LetterPaper({ letter, level: 2 }));
  const keys = lists.map((list) => list.flatMap((one) => (isValidElement(one) ? [one.key ?? ""] : [])));
  const keyed = keys.filter((list) => list.some((key) => key !== ""));
  expect(keyed.length).toBeGreaterThanOrEqual(5);
  for (const list of keyed) {
    const named = list.filter((key) => key !== "");
    expect(new Set(named).size).toBe(named.length);
  }
});
