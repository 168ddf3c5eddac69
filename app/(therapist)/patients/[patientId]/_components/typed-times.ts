import { MOST_TIMES } from "@/lib/sheets/vocabulary";
import { typedWhole } from "@/lib/typed-number";

/** What a cell of the grid says: how often, nothing where it is empty, or no number of times at all. */
export type TypedTimes = { times: number | null; refused: boolean };

export function typedTimes(text: string, locale: string): TypedTimes {
  if (text.trim() === "") return { times: null, refused: false };
  const times = typedWhole(text, locale);
  return times === null || times < 0 || times > MOST_TIMES
    ? { times: null, refused: true }
    : { times, refused: false };
}
