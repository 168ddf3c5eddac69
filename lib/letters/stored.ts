import { z } from "zod";
import { column, stored } from "../stored";
import { FACT_PARTS, WORD_PARTS } from "./vocabulary";

const { text } = column;
const part = z.enum([...WORD_PARTS, ...FACT_PARTS]);

const block = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("text"), text }),
  z.object({ kind: z.literal("list"), items: z.array(text) }),
  z.object({ kind: z.literal("table"), head: z.array(text), rows: z.array(z.array(text)) }),
]);

/** A letter as it was issued. */
export const storedContent = stored(
  z.object({
    ...{ language: text, title: text, clinic: text, phone: text.nullable(), date: text, recipient: text },
    ...{
      name: text,
      born: text,
      died: text.nullable(),
      leg: text.nullable(),
      replaces: text.nullable(),
      signed: text,
      foot: text,
    },
    sections: z.array(z.object({ part, heading: text, blocks: z.array(block) })),
  }),
);

/** Digests of the record's parts; of one that the program didn't have then there is none. */
export const storedBasis = stored(z.partialRecord(z.enum(FACT_PARTS), text));
