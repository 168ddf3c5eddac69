/** What a person is told of their second factor. */
export const FACTOR_CHANGES = ["on", "off", "codes", "recovery"] as const;
export type FactorChange = (typeof FACTOR_CHANGES)[number];

/** So many recovery codes are made at once. */
export const RECOVERY_CODES = 10;
