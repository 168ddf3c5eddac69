/**
 * Whether a cookie-borne write comes from a page of ours. Browsers send Origin with every cross-site POST; a client
 * without one sent no cookie of ours by accident. Production has one address; a demo has whichever it was opened at.
 */
export function isSameOrigin(headers: Headers): boolean {
  const origin = headers.get("origin");
  if (origin === null || origin === process.env.PLEXUS_ORIGIN) return true;
  const isTrial = process.env.PLEXUS_MODE === "demo" || process.env.PLEXUS_MODE === "test";
  return isTrial && URL.parse(origin)?.host === headers.get("host");
}
