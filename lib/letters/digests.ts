import { createHash } from "node:crypto";
import { canonicalJson } from "../exercises/identity";
import type { FactBlocks, Frame } from "./content";
import type { Digests } from "./draft";
import { FACT_PARTS } from "./vocabulary";

const digestOf = (said: unknown): string =>
  createHash("sha256").update(canonicalJson(said)).digest("base64url");

/** Of each part of the record one text that is another as soon as anything in it is. */
export const digestsOf = (blocks: FactBlocks): Digests =>
  Object.fromEntries(FACT_PARTS.map((part) => [part, digestOf(blocks[part] ?? [])])) as Digests;

/** The same of whom it is about, by whom and from where. Its date is that of issuing, and nobody has seen it before. */
export const frameDigestOf = ({ date: _, ...frame }: Frame): string => digestOf(frame);
