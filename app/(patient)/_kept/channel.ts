/**
 * Where pages of this phone hear of each other; `revoked`: this phone keeps nothing more of whoever was signed in, or of the
 * owners that are named.
 */
export const CHANNEL = "plexus-outbox";
export const REVOKED = "revoked";
export type RevokedNews = typeof REVOKED | { revoked: readonly string[] };
