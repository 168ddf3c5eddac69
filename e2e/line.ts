import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";

/** Stands between what a phone sends and what it hears of it; `headers` are of what it sent. */
export type Between = {
  /** It is whole, and not passed on yet. */
  asked: (headers: IncomingHttpHeaders) => Promise<void>;
  /** The server has done its work. @returns whether the phone hears of it */
  answered: (headers: IncomingHttpHeaders, status: number, body: string) => Promise<boolean>;
};

/** The network between a phone and the server, which a test can cut. It has an address of its own. */
export type Line = {
  origin: string;
  /** Nobody is there any more: connections are refused. */
  cut: () => Promise<void>;
  /** Somebody is there, and never answers. */
  stall: () => void;
  /** A gateway is there, and nobody behind it. */
  orphan: () => void;
  /** Of a page, by the browser or by its router, so many bytes arrive, and then the line is gone. */
  breakOff: (bytes: number) => void;
  mend: () => Promise<void>;
  /** From now on for whatever a phone posts to the API, which arrives also where its page is gone by then. */
  between: (given: Between) => void;
  /** From now on, as if another build were served: changes what the phone's worker is made of. */
  rebuild: (change: (worker: string) => string) => void;
  end: () => Promise<void>;
};

const isOfPage = ({ headers }: IncomingMessage): boolean =>
  (headers.accept?.startsWith("text/html") ?? false) || "rsc" in headers || "next-action" in headers;

const closed = (server: Server) =>
  new Promise<void>((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });

async function whole(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part);
  return Buffer.concat(parts);
}

async function passWhole(
  { incoming, outgoing, to }: { incoming: IncomingMessage; outgoing: ServerResponse; to: string },
  { asked, answered }: Between,
): Promise<void> {
  const { method, url = "/", headers } = incoming;
  const body = await whole(incoming);
  await asked(headers);
  const answer = await new Promise<IncomingMessage>((done, fail) => {
    const plain = { ...headers, "accept-encoding": "identity" };
    request(new URL(url, to), { method, headers: plain }, done).on("error", fail).end(body);
  });
  const { statusCode = 502 } = answer;
  const said = await whole(answer);
  if (!(await answered(headers, statusCode, said.toString()))) {
    outgoing.destroy();
    return;
  }
  outgoing.writeHead(statusCode, answer.headers);
  outgoing.end(said);
}

/** Passes on so many bytes of an answer, and no end. */
function passHalf(answer: IncomingMessage, outgoing: ServerResponse, bytes: number): void {
  let left = bytes;
  answer.on("data", (part: Buffer) => {
    outgoing.write(part.subarray(0, left), () => left <= 0 && outgoing.destroy());
    left -= part.length;
    if (left <= 0) answer.destroy();
  });
  answer.on("end", () => outgoing.end());
}

/** Opens a line to the server of the tests. */
export async function openLine(to: string): Promise<Line> {
  let state: "open" | "stalled" | "orphaned" = "open";
  let between: Between | null = null;
  let whereBroken: number | null = null;
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
      if (between && method === "POST" && path.startsWith("/api/v1/")) {
        passWhole({ incoming, outgoing, to }, between).catch(() => outgoing.destroy());
        return;
      }
      const most = isOfPage(incoming) ? whereBroken : null;
      // What is to be changed or counted is asked for as it is.
      const headers =
        path === "/worker.js" || most !== null
          ? { ...incoming.headers, "accept-encoding": "identity" }
          : incoming.headers;
      const passed = request(new URL(url ?? "/", to), { method, headers }, (answer) => {
        const { statusCode = 502 } = answer;
        // The browser went away in the middle of it.
        answer.on("error", () => outgoing.destroy());
        if (path !== "/worker.js") {
          outgoing.writeHead(statusCode, answer.headers);
          if (most === null) answer.pipe(outgoing);
          else passHalf(answer, outgoing, most);
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
    breakOff: (bytes) => {
      whereBroken = bytes;
    },
    mend: async () => {
      state = "open";
      whereBroken = null;
      if (server.listening) return;
      server = serve();
      await listen(port);
    },
    between: (given) => {
      between = given;
    },
    rebuild: (to) => {
      change = to;
    },
    end: () => (server.listening ? closed(server) : Promise.resolve()),
  };
}
