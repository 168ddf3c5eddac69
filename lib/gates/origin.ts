/** A request's headers, as whoever reads them has them. */
type Read = { get: (name: string) => string | null };

/**
 * Whether a write comes from a page of ours. A browser says so twice, by two headers that no page can set: where both are
 * there, both must. Who sends neither is no browser, and no page made it send our cookie; but a browser that leaves out
 * Origin and says that the page is another's is believed. "null" is what a form sends from an address that must
 * not travel on. Production has one address; a demo has whichever it was opened at.
 */
export function isSameOrigin(headers: Read): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return false;
  const origin = headers.get("origin");
  if (origin === null || origin === process.env.PLEXUS_ORIGIN) return true;
  if (origin === "null") return site === "same-origin";
  const isTrial = process.env.PLEXUS_MODE === "demo" || process.env.PLEXUS_MODE === "test";
  return isTrial && isOf(origin, headers.get("host"));
}

/** An origin is a scheme and a host, and nothing else. */
function isOf(origin: string, host: string | null): boolean {
  const url = URL.parse(origin);
  return url !== null && url.host === host && url.origin === origin;
}
