/** What stands for the address where none can be believed. */
export const NO_ADDRESS = "direct";

/**
 * The address a request came from, for rate limits. A browser can write `X-Forwarded-For` itself, so it counts only
 * where the settings say that a proxy of the clinic's own adds to it, and of it the last entry, which is the proxy's.
 */
export function networkAddress(forwarded: string | null | undefined): string {
  if (process.env.PLEXUS_TRUST_PROXY !== "1") return NO_ADDRESS;
  return forwarded?.split(",").at(-1)?.trim() || NO_ADDRESS;
}
