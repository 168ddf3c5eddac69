import type { Server } from "node:http";
import { setTimeout as wait } from "node:timers/promises";

/**
 * Has a server end as soon as what it was asked is answered. A connection that its other side keeps for the next request
 * is no reason to wait, and would be one for as long as it is kept.
 * @returns what ends it, at the latest after so many milliseconds
 */
export function drain(server: Server): (graceMs: number) => Promise<void> {
  let ending = false;
  server.on("request", (_, response) => {
    // The connection is idle a moment after its response is.
    response.once("close", () => ending && setImmediate(() => server.closeIdleConnections()));
  });
  return async (graceMs) => {
    ending = true;
    const closed = new Promise<void>((done) => server.close(() => done()));
    server.closeIdleConnections();
    await Promise.race([closed, wait(graceMs, undefined, { ref: false })]);
    server.closeAllConnections();
  };
}
