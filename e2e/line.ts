import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** The network between a phone and the server, which a test can cut. It has an address of its own. */
export type Line = {
  origin: string;
  /** Nobody is there any more: connections are refused. */
  cut: () => Promise<void>;
  /** Somebody is there, and never answers. */
  stall: () => void;
  /** A gateway is there, and nobody behind it. */
  orphan: () => void;
  mend: () => Promise<void>;
  /** From now on, as if another build were served: changes what the phone's worker is made of. */
  rebuild: (change: (worker: string) => string) => void;
  end: () => Promise<void>;
};

const closed = (server: Server) =>
  new Promise<void>((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });

/** Opens a line to the server of the tests. */
export async function openLine(to: string): Promise<Line> {
  let state: "open" | "stalled" | "orphaned" = "open";
  let change: (worker: string) => string = (worker) => worker;
  const serve = () =>
    createServer((incoming, outgoing) => {
      const path = incoming.url?.split("?")[0] ?? "/";
      if (state === "stalled") return;
      if (state === "orphaned") {
        outgoing.writeHead(502);
        outgoing.end();
        return;
      }
      const { method, url } = incoming;
      // What is to be changed is asked for as it is.
      const headers =
        path === "/worker.js" ? { ...incoming.headers, "accept-encoding": "identity" } : incoming.headers;
      const passed = request(new URL(url ?? "/", to), { method, headers }, (answer) => {
        const { statusCode = 502 } = answer;
        // The browser went away in the middle of it.
        answer.on("error", () => outgoing.destroy());
        if (path !== "/worker.js") {
          outgoing.writeHead(statusCode, answer.headers);
          answer.pipe(outgoing);
          return;
        }
        const parts: Buffer[] = [];
        answer.on("data", (part: Buffer) => parts.push(part));
        answer.on("end", () => {
          const { "content-length": _, "transfer-encoding": __, ...rest } = answer.headers;
          outgoing.writeHead(statusCode, rest);
          outgoing.end(change(Buffer.concat(parts).toString()));
        });
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
      state = "stalled";
    },
    orphan: () => {
      state = "orphaned";
    },
    mend: async () => {
      state = "open";
      if (server.listening) return;
      server = serve();
      await listen(port);
    },
    rebuild: (to) => {
      change = to;
    },
    end: () => (server.listening ? closed(server) : Promise.resolve()),
  };
}
