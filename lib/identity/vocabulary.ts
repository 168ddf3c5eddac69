/** How a name or an address is kept and looked up: letter case and the way an accent was typed do not matter. */
export const identifierOf = (typed: string): string => typed.trim().normalize("NFKC").toLowerCase();

/** Length is the only rule: composition rules make passwords worse (NIST SP 800-63B, 5.1.1.2). */
export const PASSWORD_LENGTH = { min: 10, max: 256 } as const;

/** What a sign-in keeps of the device it was made on. */
export const DEVICES = ["phone", "tablet", "computer"] as const;
export const BROWSERS = ["chrome", "safari", "firefox", "edge", "samsung", "opera"] as const;
