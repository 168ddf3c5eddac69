import type { Server } from "node:http";
import type { Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

/**
 * Has a server end as soon as what it was asked is answered. A connection that its other side keeps for the next request
 * is no reason to wait, and would be one for as long as it is kept; nor is one that was opened ahead and never used.
 * @returns what ends it, at the latest after so many milliseconds
 */
export function drain(server: Server): (graceMs: number) => Promise<void> {
  let ending = false;
  const open = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    open.add(socket);
    socket.once("close", () => open.delete(socket));
  });
  server.on("request", (_, response) => {
    // The connection is idle a moment after its response is.
    response.once("close", () => ending && setImmediate(() => server.closeIdleConnections()));
  });
  return async (graceMs) => {
    ending = true;
    const closed = new Promise<void>((done) => server.close(() => done()));
    server.closeIdleConnections();
    // To the server one on which nothing was asked yet is not idle. What has arrived for it by now is read first.
    await new Promise((read) => setImmediate(read));
    for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
    await Promise.race([closed, wait(graceMs, undefined, { ref: false })]);
    server.closeAllConnections();
  };
}
