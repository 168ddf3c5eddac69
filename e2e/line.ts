import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** The network between a phone and the server, which a test can cut. It has an address of its own. */
export type Line = {
  origin: string;
  /** Nobody is there any more: connections are refused. */
  cut: () => Promise<void>;
  /** Somebody is there, and never answers. */
  stall: () => void;
  mend: () => Promise<void>;
  /** From now on, as if another build were served: changes what the phone's worker is made of. */
  rebuild: (change: (worker: string) => string) => void;
  /** How often an address was asked for. */
  asked: (path: string) => number;
  end: () => Promise<void>;
};

const closed = (server: Server) =>
  new Promise<void>((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });

/** Opens a line to the server of the tests. */
export async function openLine(to: string): Promise<Line> {
  let stalled = false;
  let change: (worker: string) => string = (worker) => worker;
  const counts = new Map<string, number>();
  const serve = () =>
    createServer((incoming, outgoing) => {
      const path = incoming.url?.split("?")[0] ?? "/";
      counts.set(path, (counts.get(path) ?? 0) + 1);
      if (stalled) return;
      const { method, url } = incoming;
      // What is to be changed is asked for as it is.
      const headers =
        path === "/worker.js" ? { ...incoming.headers, "accept-encoding": "identity" } : incoming.headers;
      const passed = request(new URL(url ?? "/", to), { method, headers }, async (answer) => {
        const { statusCode = 502 } = answer;
        if (path !== "/worker.js") {
          outgoing.writeHead(statusCode, answer.headers);
          answer.pipe(outgoing);
          return;
        }
        const parts: Buffer[] = [];
        for await (const part of answer) parts.push(part);
        const { "content-length": _, "transfer-encoding": __, ...rest } = answer.headers;
        outgoing.writeHead(statusCode, rest);
        outgoing.end(change(Buffer.concat(parts).toString()));
      });
      passed.on("error", () => outgoing.destroy());
      outgoing.on("close", () => passed.destroy());
      incoming.pipe(passed);
    });
  let server = serve();
  const listen = (port: number) =>
    new Promise<number>((done) => {
      server.listen(port, "localhost", () => done((server.address() as AddressInfo).port));
    });
  const port = await listen(0);
  return {
    origin: `http://localhost:${port}`,
    cut: () => closed(server),
    stall: () => {
      stalled = true;
    },
    mend: async () => {
      stalled = false;
      if (server.listening) return;
      server = serve();
      await listen(port);
    },
    rebuild: (to) => {
      change = to;
    },
    asked: (path) => counts.get(path) ?? 0,
    end: () => (server.listening ? closed(server) : Promise.resolve()),
  };
}
