import { createHash, randomInt } from "node:crypto";
import { RECOVERY_CODES } from "./vocabulary";

/** Digits and letters that nobody takes for one another when they are read from paper. */
const LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
const [GROUPS, GROUP] = [4, 4];

/** 80 random bits: nobody guesses one, and a fast hash is enough. */
const newCode = (): string =>
  Array.from({ length: GROUPS }, () =>
    Array.from({ length: GROUP }, () => LETTERS.charAt(randomInt(LETTERS.length))).join(""),
  ).join("-");

export const newCodes = (): string[] => Array.from({ length: RECOVERY_CODES }, newCode);

/** As it is read from paper: without regard to case, gaps and letters that look like digits. */
const plain = (typed: string): string =>
  typed.normalize("NFKC").toLowerCase().replace(/[\s-]/g, "").replaceAll("o", "0").replace(/[il]/g, "1");

/** Null for what is no recovery code. Each account's hashes are its own. */
export function recoveryHash(userId: string, typed: string): string | null {
  const code = plain(typed);
  if (code.length !== GROUPS * GROUP || [...code].some((letter) => !LETTERS.includes(letter))) return null;
  return createHash("sha256").update(`plexus recovery ${userId} ${code}`).digest("base64url");
}
