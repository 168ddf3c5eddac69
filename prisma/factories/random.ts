import { createHash } from "node:crypto";

/** Where made-up people and days get their variety from. The same seed gives the same things in the same order. */
export type Random = {
  /** From 0 up to, and without, 1. */
  next: () => number;
  /** A whole number; both ends included. */
  int: (from: number, to: number) => number;
  /** True with this probability, 0–1. */
  chance: (probability: number) => boolean;
  /** @throws RangeError for an empty list */
  pick: <T>(list: readonly T[]) => T;
  uuid: <T extends string>() => T;
};

/** sfc32: 128 bits of state, so that ids of different seeds don't meet. */
function sfc32(seed: string): () => number {
  const digest = createHash("sha256").update(seed).digest();
  let [a, b, c, d] = [digest.readInt32LE(0), digest.readInt32LE(4), digest.readInt32LE(8), 1];
  const next = () => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + t) | 0;
    return t >>> 0;
  };
  for (let round = 0; round < 12; round += 1) next();
  return next;
}

const hex = (word: number): string => word.toString(16).padStart(8, "0");

function uuidOf(word: () => number): string {
  const [one, two, three, four] = [hex(word()), hex(word()), hex(word()), hex(word())];
  const variant = ((Number.parseInt(three.charAt(0), 16) & 0x3) | 0x8).toString(16);
  return `${one}-${two.slice(0, 4)}-4${two.slice(5)}-${variant}${three.slice(1, 4)}-${three.slice(4)}${four}`;
}

function randomOf(word: () => number): Random {
  const next = () => word() / 0x1_0000_0000;
  return {
    next,
    int: (from, to) => from + Math.floor(next() * (to - from + 1)),
    chance: (probability) => next() < probability,
    pick: <T>(list: readonly T[]): T => {
      if (list.length === 0) throw new RangeError("Nothing to pick from");
      return list[Math.floor(next() * list.length)] as T;
    },
    uuid: <T extends string>() => uuidOf(word) as T,
  };
}

export const seededRandom = (seed: string): Random => randomOf(sfc32(seed));

/** New every time: what a test gets that names no seed. */
export const freshRandom: Random = randomOf(() => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0);
