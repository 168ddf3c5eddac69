import type { IncomingMessage, ServerResponse } from "node:http";

/**
 * Puts right what Next would take amiss: an address that can't be decoded, which it answers with 500, and a client's own
 * word on the host that it reached.
 * @returns false when the request was answered here
 */
export function admit(request: IncomingMessage, response: ServerResponse): boolean {
  if (process.env.PLEXUS_TRUST_PROXY !== "1") delete request.headers["x-forwarded-host"];
  const [path = "/"] = (request.url ?? "/").split("?");
  if (isReadable(path)) return true;
  if (!path.startsWith("/api/")) {
    request.url = NOWHERE;
    return true;
  }
  response.writeHead(404, { "Content-Type": "application/json", "Cache-Control": "no-store" });
  response.end(JSON.stringify({ error: "not-found" }));
  return false;
}

/** No page has this address: it shows what any unknown one does. */
const NOWHERE = "/-";

function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
