/** The version of what a phone sends and keeps to be sent. An older phone says none, which is the first. */
export const WIRE = 1;

/** Kinds that came later are kept under the version after it: a build from before them leaves them where they are. */
export const LATER_ROW = WIRE + 1;

/** Said by a server that doesn't know the version: the entry stays where it is until a newer program has come. */
export const UNKNOWN_WIRE = 426;

/** What stands before the items of a request: in which version, and whose they are. */
export type WireHead = { v?: unknown; for?: unknown };

/**
 * A 401 to a device that was signed out from elsewhere: whose entries and days it removes. `stays`: it is signed in still, and
 * was taken off these alone, so that what it keeps of others stays.
 */
export type WireRevoked = { error: "revoked"; owners: readonly string[]; stays?: true };

export const presentRevoked = (owners: readonly string[], { stays = false } = {}): WireRevoked => ({
  error: "revoked",
  owners,
  ...(stays ? { stays } : {}),
});

/** Whose, where an answer says so; null for any other. */
export function revokedIn(answer: unknown): { owners: readonly string[]; stays: boolean } | null {
  const { error, owners, stays }: { error?: unknown; owners?: unknown; stays?: unknown } = Object(answer);
  if (error !== "revoked" || !Array.isArray(owners)) return null;
  return { owners: owners.filter((owner) => typeof owner === "string"), stays: stays === true };
}

export const isKnownWire = (v: unknown): boolean => v === undefined || v === WIRE;
