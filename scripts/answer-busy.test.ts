import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { type Asked, noteBusy, whileAsked } from "../lib/db/asked";
import { answerBusy } from "./answer-busy";
import { compress } from "./compress";

/** What a request is answered with, by a handler within what `serve` puts around it. */
async function answerOf(handle: (response: ServerResponse) => Promise<void>) {
  const server = createServer((request, response) => {
    const asked: Asked = { id: "one", busy: false };
    answerBusy(response, asked);
    void whileAsked(asked, async () => {
      compress(request, response);
      await handle(response);
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}/`);
  const found = [answer.status, answer.headers.get("Retry-After"), await answer.text()];
  await new Promise((done) => server.close(done));
  return found;
}

const failing = (busy: boolean) => async (response: ServerResponse) => {
  await new Promise(setImmediate);
  if (busy) noteBusy();
  response.statusCode = 500;
  response.setHeader("Content-Type", "text/html");
  response.end("words");
};

test("a page that failed because the program was busy says so by its status, and when to come again", async () => {
  expect(await answerOf(failing(true))).toEqual([503, "5", "words"]);
});

test("one that failed otherwise, and one that coped with it, keep theirs", async () => {
  expect(await answerOf(failing(false))).toEqual([500, null, "words"]);
  const coped = async (response: ServerResponse) => {
    noteBusy();
    response.writeHead(200).end("words");
  };
  expect(await answerOf(coped)).toEqual([200, null, "words"]);
});
