import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common";
import { isShort, PASSWORD_LENGTH, passwordOf } from "./vocabulary";

/** Why a password won't do; each is a message of its own. */
export type Weakness = "short" | "own" | "common" | "pattern" | "weak";

/** What zxcvbn calls safely unguessable. By the limit of 100 an hour for a name these take a century. */
const ONLINE = 1e8;

/** What is tried without a limit, on whoever's machines: a million a second take thirty years. */
export const OFFLINE = 1e15;

/** So much of a password is judged: the estimate's time grows with the square of the length, a tenth of a second here. */
const JUDGED = 40;

/** Words that go with Plexus itself, as people write them (OWASP ASVS 5, 6.1.2). */
const CONTEXT = ["plexus", "physio", "physiotherapy", "physiotherapist", "sciatica", "backpain"];

/** Shorter parts of a name are in too many other words. */
const SHORTEST_PART = 3;

const WEAKNESS_OF: Record<string, Weakness> = {
  straightRow: "pattern",
  keyPattern: "pattern",
  simpleRepeat: "pattern",
  extendedRepeat: "pattern",
  sequences: "pattern",
  topTen: "common",
  topHundred: "common",
  common: "common",
  similarToCommon: "common",
  userInputs: "own",
};

let judge: ZxcvbnFactory | undefined;

function estimate(password: string, words: string[]) {
  // Sorting the words by rank takes a fifth of a second, once.
  judge ??= new ZxcvbnFactory({ graphs: adjacencyGraphs, dictionary, maxLength: JUDGED });
  return judge.check(password, words);
}

/** Letter case and accents don't make a name another one; in capitals ß is SS. */
const fold = (words: string): string =>
  words.normalize("NFKD").replace(/\p{M}/gu, "").toUpperCase().toLowerCase();

/** Names as wholes, without their gaps, and in parts; the longest first, so that no part of one is left. */
function partsOf(names: readonly string[]): string[] {
  const parts = [...CONTEXT, ...names].map(fold).flatMap((name) => {
    const words = name.split(/[^\p{L}\p{N}]+/u);
    return [name, words.join(""), ...words];
  });
  return [...new Set(parts)]
    .filter((part) => part.length >= SHORTEST_PART)
    .sort((a, b) => b.length - a.length);
}

/** What is typed over and over, once; the estimate doesn't see all of that. */
function repeatedIn(password: string): string {
  for (let length = 1; length <= password.length / 2; length++)
    if (password.startsWith(password.slice(length))) return password.slice(0, length);
  return password;
}

/**
 * Why a password is too easy to guess, or null. Length is the only rule that counts characters; otherwise it is how many
 * guesses whoever knows the person, their clinic and the lists of common passwords would need.
 * @param names what the person, their clinics and what they sign in with are called
 * @param least how many characters it must have, and how many guesses it must take
 */
export function weaknessOf(
  typed: string,
  names: readonly string[],
  { length = PASSWORD_LENGTH.alone, guesses: least = ONLINE }: { length?: number; guesses?: number } = {},
): Weakness | null {
  if (isShort(typed, length)) return "short";
  const password = passwordOf(typed);
  const own = partsOf(names);
  const folded = fold(password);
  const rest = own.reduce((left, part) => left.replaceAll(part, ""), folded);
  const isOwn = rest !== folded && estimate(rest, []).guesses < least;
  const { guesses, feedback } = estimate(password, own);
  if (guesses < least) return WEAKNESS_OF[feedback.warning ?? ""] ?? (isOwn ? "own" : "weak");
  const once = repeatedIn(password);
  if (once !== password && estimate(once, own).guesses < least) return "pattern";
  return isOwn ? "own" : null;
}
