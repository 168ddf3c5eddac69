import type { ServerResponse } from "node:http";

/** What is no page loads nothing, is in no frame, and runs nothing. */
export const NOTHING = "default-src 'none'; frame-ancestors 'none'";

/**
 * What holds of every answer, a refusal's and a file's too: it is what it says it is, no other site's page reads it or holds
 * on to its window, and it is asked for by https alone where the clinic is reached by it. What a page may load is the
 * proxy's to say (proxy.ts).
 */
export function protect(response: ServerResponse, path: string): void {
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "same-origin");
  response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  if (process.env.PLEXUS_ORIGIN?.startsWith("https://"))
    response.setHeader("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
  // The build's own files, by which alone the proxy does not come.
  if (path.startsWith("/_next/static/")) response.setHeader("Content-Security-Policy", NOTHING);
}
