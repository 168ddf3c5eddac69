import { once } from "node:events";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { smtp } from "./mail";

const DEADLINE_MS = 400;

/** What a server says to each command, by the command's first word; after DATA, to the mail itself. */
const MANNERLY: Readonly<Record<string, string>> = {
  CONNECT: "220 mail.example ESMTP",
  EHLO: "250-mail.example\r\n250 AUTH PLAIN",
  AUTH: "235 welcome",
  MAIL: "250 sender",
  RCPT: "250 recipient",
  DATA: "354 go on",
  ".": "250 taken",
  QUIT: "221 bye",
};
type Step = keyof typeof MANNERLY;
/** At a step: says nothing, or a byte at a time for ever. */
type Manner = { at: Step; how: "silent" | "dripping" };

let server: Server | null = null;
let left: Promise<unknown> = Promise.resolve();

afterEach(() => {
  server?.close();
  server = null;
});

function talk(socket: Socket, { at, how }: Manner) {
  let inMail = false;
  const answer = (step: Step) => {
    if (step !== at) return socket.write(`${MANNERLY[step]}\r\n`);
    if (how === "silent") return;
    const drip = setInterval(() => socket.write("2"), DEADLINE_MS / 10);
    return socket.once("close", () => clearInterval(drip));
  };
  socket.on("error", () => undefined);
  socket.on("data", (data) => {
    for (const line of data.toString().split("\r\n").filter(Boolean)) {
      if (inMail && line !== ".") continue;
      const step = line.split(" ")[0] ?? "";
      if (step in MANNERLY) answer(step);
      inMail = step === "DATA";
    }
  });
  answer("CONNECT");
}

/** A server that stops at a step, and whether whoever was connected is gone. */
async function stoppingAt(manner: Manner): Promise<number> {
  server = createServer((socket) => {
    left = new Promise((gone) => socket.once("close", gone));
    talk(socket, manner);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

const mail = {
  to: "hanna@northgate.example",
  subject: "Plexus",
  text: "Please look.",
  id: "<1@plexus.example>",
};
const send = (port: number, scheme = "smtp", deadlineMs = DEADLINE_MS) =>
  smtp({
    url: `${scheme}://plexus:secret@127.0.0.1:${port}`,
    from: "Plexus <plexus@northgate.example>",
    deadlineMs,
  })(mail);

const LATER = { taken: false, code: "ETIMEDOUT", why: "later" };

describe("a mail server that holds a connection", () => {
  test("takes a mail where it answers", async () => {
    const port = await stoppingAt({ at: "QUIT", how: "silent" });
    expect(await send(port, "smtp", 30_000)).toEqual({ taken: true });
  });

  const steps: Step[] = ["CONNECT", "EHLO", "AUTH", "MAIL", "RCPT", "DATA", "."];
  const manners = steps.flatMap((at) => [{ at, how: "silent" } as const, { at, how: "dripping" } as const]);
  test.each(manners)("is left at the deadline: $how at $at", async (manner) => {
    const port = await stoppingAt(manner);
    expect(await send(port)).toEqual(LATER);
    await left;
  });

  test("is left at the deadline where it is to be secure and never says so", async () => {
    expect(await send(await stoppingAt({ at: "CONNECT", how: "silent" }), "smtps")).toEqual(LATER);
    await left;
  });
});

test("a server that isn't there is said to be so at once", async () => {
  const port = await stoppingAt({ at: "CONNECT", how: "silent" });
  server?.close();
  expect(await send(port, "smtp", 30_000)).toMatchObject({
    taken: false,
    why: "later",
    code: "ECONNREFUSED",
  });
});
