import { createServer, request as send } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compress } from "./compress";

const LONG = "<p>What is due this morning</p>".repeat(200);

const server = createServer((request, response) => {
  compress(request, response);
  response.setHeader("Content-Type", request.url === "/picture" ? "image/png" : "text/html");
  response.end(request.url === "/short" ? "Short" : LONG);
});
beforeAll(() => new Promise<void>((done) => server.listen(0, "127.0.0.1", done)));
afterAll(() => server.close());

const ask = (path: string, accepts: string) =>
  new Promise<{ encoding: string | undefined; body: Buffer }>((done, fail) => {
    const { port } = server.address() as AddressInfo;
    send({ port, host: "127.0.0.1", path, headers: { "accept-encoding": accepts } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("end", () =>
        done({ encoding: answer.headers["content-encoding"], body: Buffer.concat(parts) }),
      );
    })
      .on("error", fail)
      .end();
  });

test("an answer leaves in the best way that the browser takes", async () => {
  const best = await ask("/", "gzip, deflate, br, zstd");
  expect(best.encoding).toBe("br");
  expect(brotliDecompressSync(best.body).toString()).toBe(LONG);
  const old = await ask("/", "gzip");
  expect(old.encoding).toBe("gzip");
  expect(gunzipSync(old.body).toString()).toBe(LONG);
  const none = await ask("/", "identity");
  expect(none).toMatchObject({ encoding: undefined });
  expect(none.body.toString()).toBe(LONG);
});

test("what gains nothing is sent as it is", async () => {
  expect((await ask("/short", "br")).encoding).toBeUndefined();
  expect((await ask("/picture", "br")).encoding).toBeUndefined();
});
