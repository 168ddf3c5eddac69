/** What a person is told of their second factor. */
export const FACTOR_CHANGES = ["on", "off", "codes", "recovery", "guessed"] as const;
export type FactorChange = (typeof FACTOR_CHANGES)[number];

/** So many wrong codes within a day of the first, after the right password, are told to the person. */
export const WRONG_CODES_TOLD = 5;

/** So many recovery codes are made at once. */
export const RECOVERY_CODES = 10;
