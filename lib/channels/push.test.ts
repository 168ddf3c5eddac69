import { createECDH, randomBytes } from "node:crypto";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer, getCACertificates, type Server, setDefaultCACertificates } from "node:tls";
import { generate } from "selfsigned";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import webPush from "web-push";
import { sendPush } from "./push";

const DEADLINE_MS = 400;
const trusted = getCACertificates();

let server: Server;
/** What is answered at once, and whether more of it drips for ever. */
let answer = { begun: "", drips: false };
let gone: Promise<unknown>;

beforeAll(async () => {
  const pems = await generate([{ name: "commonName", value: "localhost" }], {
    keySize: 2048,
    extensions: [{ name: "subjectAltName", altNames: [{ type: 2, value: "localhost" }] }],
  });
  setDefaultCACertificates([...trusted, pems.cert]);
  server = createServer({ key: pems.private, cert: pems.cert }, (socket) => {
    gone = new Promise((left) => socket.once("close", left));
    socket.on("error", () => undefined);
    socket.once("data", () => {
      socket.write(answer.begun);
      if (!answer.drips) return;
      const drip = setInterval(() => socket.write("a"), DEADLINE_MS / 10);
      socket.once("close", () => clearInterval(drip));
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
});
beforeEach(() => {
  gone = Promise.resolve();
});
afterAll(() => {
  server.close();
  setDefaultCACertificates(trusted);
});

function send(deadlineMs = DEADLINE_MS) {
  const browser = createECDH("prime256v1");
  const { port } = server.address() as AddressInfo;
  return sendPush(
    {
      endpoint: `https://localhost:${port}/one`,
      p256dh: browser.generateKeys("base64url"),
      auth: randomBytes(16).toString("base64url"),
    },
    webPush.generateVAPIDKeys(),
    {
      message: { subject: "Plexus", text: "" },
      ...{ link: "/alerts", urgent: true, contact: "mailto:plexus@localhost", deadlineMs },
    },
  );
}

const LATER = { taken: false, code: "unreachable", why: "later" };

test("a push service that answers takes a push", async () => {
  answer = { begun: "HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n", drips: false };
  expect(await send(30_000)).toEqual({ taken: true });
  await gone;
});

test.each([
  ["says nothing", { begun: "", drips: false }],
  ["never ends its heads", { begun: "HTTP/1.1 201 Created\r\nX-Long: ", drips: true }],
  [
    "begins an answer and stops",
    { begun: "HTTP/1.1 201 Created\r\nContent-Length: 9999\r\n\r\n", drips: false },
  ],
  [
    "answers a byte at a time",
    { begun: "HTTP/1.1 201 Created\r\nContent-Length: 9999\r\n\r\n", drips: true },
  ],
])("one that %s is left at the deadline", async (_how, manner) => {
  answer = manner;
  expect(await send()).toEqual(LATER);
  await gone;
});
