import { createServer, request as send } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { admit } from "./admit";

/** Says what it was asked, once that was admitted. */
const server = createServer((request, response) => {
  if (admit(request, response))
    response.end(JSON.stringify({ url: request.url, host: request.headers["x-forwarded-host"] ?? null }));
});
beforeAll(() => new Promise<void>((done) => server.listen(0, "127.0.0.1", done)));
afterAll(() => server.close());
afterEach(() => {
  delete process.env.PLEXUS_TRUST_PROXY;
});

const ask = (path: string, headers: Record<string, string> = {}) =>
  new Promise<{ status: number; body: unknown }>((done, fail) => {
    const { port } = server.address() as AddressInfo;
    send({ port, host: "127.0.0.1", path, headers }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (part) => {
        text += part;
      });
      answer.on("end", () => done({ status: answer.statusCode ?? 0, body: JSON.parse(text) }));
    })
      .on("error", fail)
      .end();
  });

test("an address that no percent-decoding can read is one that isn't there", async () => {
  for (const path of ["/patients/%ff", "/exercises/%", "/today/%E0%A4%A?day=1", "/%ff/api/"])
    expect((await ask(path)).body).toMatchObject({ url: "/-" });
  expect(await ask("/api/v1/patients/%ff/adherence")).toEqual({ status: 404, body: { error: "not-found" } });
  for (const path of ["/", "/patients/%C3%A9", "/today?day=%ff"])
    expect((await ask(path)).body).toMatchObject({ url: path });
});

test("a client's word on the host it reached is a proxy's to say", async () => {
  const told = { "X-Forwarded-Host": "elsewhere.example" };
  expect((await ask("/", told)).body).toMatchObject({ host: null });
  process.env.PLEXUS_TRUST_PROXY = "1";
  expect((await ask("/", told)).body).toMatchObject({ host: "elsewhere.example" });
});
