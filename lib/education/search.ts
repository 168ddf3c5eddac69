import { folded } from "../exercises/search";
import { blocksOf, plainLines } from "./blocks";

/** What of a card is looked through. */
export type Findable = { title: string; body: string };

/** All that is written on a card, without accents and in lower case. */
export const haystackOf = ({ title, body }: Findable): string =>
  folded([title, ...plainLines(blocksOf(body))].join(" "));

/** Is every word of what is asked for in it, or the beginning of one? */
export function isFound(haystack: string, asked: string): boolean {
  const within = ` ${haystack}`;
  return folded(asked)
    .split(" ")
    .every((word) => within.includes(` ${word}`));
}
