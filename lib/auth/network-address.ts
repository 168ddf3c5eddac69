/**
 * The address a request came from, for rate limits. A browser can write `X-Forwarded-For` itself, so it counts only
 * where the settings say that a proxy of the clinic's own sets it; otherwise all requests count as one.
 */
export function networkAddress(forwarded: string | null | undefined): string {
  if (process.env.PLEXUS_TRUST_PROXY !== "1") return "direct";
  return forwarded?.split(",")[0]?.trim() || "direct";
}
