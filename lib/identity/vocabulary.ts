/** How a name or an address is kept and looked up: letter case and the way an accent was typed do not matter. */
export const identifierOf = (typed: string): string => typed.trim().normalize("NFKC").toLowerCase();

/** No rule says which characters: such rules make passwords worse (NIST SP 800-63B-4, 3.1.1.2). */
export const PASSWORD_LENGTH = {
  /** Where the password alone lets in (NIST SP 800-63B-4, 3.1.1.2). */
  alone: 15,
  /** Where a second factor is asked for as well. */
  second: 8,
  max: 256,
} as const;

/** How a password is hashed and compared: one phone may write an accent as one code point, another as two. */
export const passwordOf = (typed: string): string => typed.normalize("NFKC");

/** Counted in code points, an accent with its letter; blanks at either end are kept, and don't count. */
export const isShort = (typed: string, least: number): boolean =>
  [...typed.normalize("NFC").trim()].length < least;

/** What a sign-in keeps of the device it was made on. */
export const DEVICES = ["phone", "tablet", "computer"] as const;
export const BROWSERS = ["chrome", "safari", "firefox", "edge", "samsung", "opera"] as const;
