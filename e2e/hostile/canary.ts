import type { Random } from "../../prisma/factories/random";

/** In every text that somebody wrote, and in nothing else. */
const MARK = "Wrenfield";

/** A form has its own letters, and no words. */
const isWords = (text: string) => /[^\x20-\x7e]|[a-z] [a-z]/i.test(text);

/** The same input with a word in each of its texts by which it is known again. */
export function canaried<T>(input: T, random: Random): T {
  if (typeof input === "string") {
    return (isWords(input) ? `${MARK} ${random.int(0, 999)} ${input}` : input) as T;
  }
  if (Array.isArray(input)) return input.map((part) => canaried(part, random)) as T;
  if (typeof input !== "object" || input === null) return input;
  return Object.fromEntries(Object.entries(input).map(([key, part]) => [key, canaried(part, random)])) as T;
}

export const hasCanary = (text: string): boolean => text.includes(MARK);
