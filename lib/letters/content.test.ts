import fc from "fast-check";
import { expect, test } from "vitest";
import { plainWording } from "@/prisma/factories/letters";
import { type FactBlocks, letterOf, unprintableFacts, unprintableTyped } from "./content";
import { digestsOf } from "./digests";
import { draftOf, missingIn, movedIn, rowOf } from "./draft";
import type { LetterFacts } from "./facts";
import {
  ALONG,
  type Draft,
  FACT_PARTS,
  LETTER_KINDS,
  OUTLINES,
  PARTS,
  TEXT_PARTS,
  WORD_PARTS,
} from "./vocabulary";

const facts = {
  clinic: { name: "Northgate", phone: null },
  person: { name: "Marta Ruiz", dateOfBirth: "1967-03-14", side: "left" },
} as LetterFacts;
const frame = plainWording().frame(facts, { kind: "gp", by: "Hanna", at: "2026-11-30", replacedOn: null });
const blocks: FactBlocks = Object.fromEntries(
  FACT_PARTS.map((part) => [part, [{ kind: "text", text: `fact ${part}` }]]),
);
const draft: fc.Arbitrary<Draft> = fc
  .record({
    ...Object.fromEntries(TEXT_PARTS.map((part) => [part, fc.string()])),
    ...Object.fromEntries(FACT_PARTS.map((part) => [part, fc.constantFrom(ALONG, "")])),
  })
  .map((made) => made as unknown as Draft);

test("each kind has every part once, and takes along what it may", () => {
  for (const kind of LETTER_KINDS) {
    const { order, usual } = OUTLINES[kind];
    expect([...order].sort()).toEqual([...WORD_PARTS, ...FACT_PARTS].sort());
    expect(usual.filter((part) => !order.includes(part))).toEqual([]);
  }
});

test("a letter says what was written and what was chosen, in the order of its kind, and nothing else", () => {
  fc.assert(
    fc.property(draft, fc.constantFrom(...LETTER_KINDS), (made, kind) => {
      const letter = letterOf({ kind, draft: made, blocks, frame });
      const wanted = OUTLINES[kind].order.filter((part) =>
        (WORD_PARTS as readonly string[]).includes(part) ? made[part].trim() !== "" : made[part] === ALONG,
      );
      expect(letter.sections.map(({ part }) => part)).toEqual(wanted);
    }),
  );
});

test("a part of which nothing is known is left out, and an empty line ends a paragraph", () => {
  const made = draftOf({
    ...{ recipient: " Dr Amos\n12 High St ", opening: "One.\nTwo.\n\nThree.", findings: "", request: " " },
    ...{ next: "", sections: ["plan", "pain"] },
  });
  const letter = letterOf({ kind: "gp", draft: made, blocks: { plan: blocks.plan ?? [], pain: [] }, frame });
  expect(letter.recipient).toBe("Dr Amos\n12 High St");
  expect(letter.sections.map(({ part }) => part)).toEqual(["opening", "plan"]);
  expect(letter.sections[0]?.blocks).toEqual([
    { kind: "text", text: "One.\nTwo." },
    { kind: "text", text: "Three." },
  ]);
});

test("what can't be printed is named with where it stands, of what goes along alone", () => {
  const lacks = (text: string) => [...new Set(text.match(/[☐李]/gu) ?? [])];
  const made = draftOf({
    ...{ recipient: "Dr 李", opening: "☐ 李", findings: "≤30°", request: "", next: "" },
    sections: ["plan", "measures"],
  });
  const known: FactBlocks = {
    plan: [{ kind: "table", head: ["Prescribed"], rows: [["Bridge"], ["☐ 3 × 10"]] }],
    measures: [{ kind: "list", items: ["5"] }],
    pain: [{ kind: "text", text: "李" }],
  };
  expect(unprintableTyped(made, lacks)).toEqual({ parts: ["recipient", "opening"], letters: ["李", "☐"] });
  expect(unprintableFacts(made, known, lacks)).toEqual({ parts: ["plan"], letters: ["☐"] });
});

test("a draft is stored and read as it was", () => {
  fc.assert(
    fc.property(draft, (made) => {
      expect(draftOf(rowOf(made))).toEqual(made);
    }),
  );
});

test("what goes along and is another by now is named, and nothing that stays out", () => {
  const before = digestsOf(blocks);
  const now = digestsOf({ ...blocks, plan: [{ kind: "text", text: "v6" }], pain: [] });
  const along = (sections: string[]) =>
    draftOf({ recipient: "", opening: "", findings: "", request: "", next: "", sections });
  expect(movedIn(along(["plan", "signs"]), before, now)).toEqual(["plan"]);
  expect(movedIn(along(["signs"]), before, now)).toEqual([]);
  expect(movedIn(along([...FACT_PARTS]), before, now)).toEqual(["plan", "pain"]);
});

test("each kind says whom it is to, and an urgent one what is asked", () => {
  const empty = Object.fromEntries(PARTS.map((part) => [part, " "])) as Draft;
  expect(missingIn("gp", empty)).toEqual(["recipient"]);
  expect(missingIn("urgent", empty)).toEqual(["recipient", "request"]);
  expect(missingIn("gp", { ...empty, recipient: "\u200b\u3164" }), "nothing to be seen").toEqual([
    "recipient",
  ]);
  expect(missingIn("urgent", { ...empty, recipient: "A & E", request: "Please see today" })).toEqual([]);
});
