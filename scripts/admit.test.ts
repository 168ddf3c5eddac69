import { createServer, request as send } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { admit } from "./admit";
import { refusalOf } from "./admit/rules";

const ACTION = `7f${"0".repeat(40)}`;
const served = { actions: new Set([ACTION]), files: new Set(["/icon-192.png"]) };

/** Says what it was asked, once that was admitted. */
const server = createServer(async (request, response) => {
  const admitted = await admit(request, response, served);
  if (!admitted) return;
  let body = "";
  for await (const part of admitted.setEncoding("utf8")) body += part;
  const { url, headers } = admitted;
  const { range = null, cookie = null, "x-forwarded-host": host = null } = headers;
  response.end(JSON.stringify({ url, host, range, cookie, body }));
});
beforeAll(() => new Promise<void>((done) => server.listen(0, "127.0.0.1", done)));
afterAll(() => server.close());
beforeEach(() => {
  process.env.PLEXUS_MODE = "test";
});
afterEach(() => {
  for (const name of ["PLEXUS_MODE", "PLEXUS_ORIGIN", "PLEXUS_TRUST_PROXY"]) delete process.env[name];
});

type Sent = { method?: string; headers?: Record<string, string>; body?: string };
type Answer = { status: number; headers: Record<string, unknown>; text: string };

const ask = (path: string, { method = "GET", headers = {}, body = "" }: Sent = {}) =>
  new Promise<Answer>((done, fail) => {
    const { port } = server.address() as AddressInfo;
    send({ port, host: "127.0.0.1", path, method, headers }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (part) => {
        text += part;
      });
      answer.on("end", () => done({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
    })
      .on("error", fail)
      .end(body);
  });

const told = async (path: string, sent?: Sent) => JSON.parse((await ask(path, sent)).text);

const own = () => ({ origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
const form = () => ({ ...own(), "content-type": "application/x-www-form-urlencoded" });
const action = (more = {}) => ({
  ...own(),
  "content-type": "text/plain;charset=UTF-8",
  "next-action": ACTION,
  ...more,
});

test("an address that no percent-decoding can read is one that isn't there", async () => {
  for (const path of ["/patients/%ff", "/exercises/%", "/today/%E0%A4%A?day=1", "/%ff/api/"])
    expect(await told(path)).toMatchObject({ url: "/-" });
  const { status, text } = await ask("/api/v1/patients/%ff/adherence");
  expect([status, JSON.parse(text)]).toEqual([404, { error: "not-found" }]);
  for (const path of ["/", "/patients/%C3%A9", "/today?day=%ff"])
    expect(await told(path)).toMatchObject({ url: path });
});

test("a client's word on the host it reached is a proxy's to say", async () => {
  const headers = { "X-Forwarded-Host": "elsewhere.example" };
  expect(await told("/", { headers })).toMatchObject({ host: null });
  process.env.PLEXUS_TRUST_PROXY = "1";
  expect(await told("/", { headers })).toMatchObject({ host: "elsewhere.example" });
});

test("what pages of ours send is let in as it was sent", async () => {
  const json = { ...own(), "content-type": "application/json", "sec-fetch-site": "same-origin" };
  const admitted: [string, Sent][] = [
    ["/", {}],
    ["/icon-192.png", { headers: { "sec-fetch-site": "cross-site" } }],
    ["/", { method: "POST", headers: action(), body: '[{"clinicId":"1"}]' }],
    [
      "/today",
      {
        headers: {
          rsc: "1",
          "next-router-state-tree": "%5B%22%22%2C%7B%22children%22%3A%5B%22a%22%2C%7B%7D%5D%7D%5D",
        },
      },
    ],
    ["/today", { method: "POST", headers: action({ "sec-fetch-site": "same-origin" }), body: "[]" }],
    ["/sign-in", { method: "POST", headers: form(), body: "identifier=hanna" }],
    ["/api/auth/csrf", {}],
    [
      "/api/auth/callback/credentials",
      { method: "POST", headers: form(), body: "identifier=hanna&password=x" },
    ],
    ["/api/auth/callback/code", { method: "POST", headers: form(), body: "code=123456" }],
    ["/api/v1/dose-logs", { method: "POST", headers: json, body: '{"items":["é"]}' }],
    // Who is no browser says nothing of where it comes from.
    ["/api/v1/dose-logs", { method: "POST", headers: { "content-type": "application/json" }, body: "{" }],
    [
      "/inbox/pictures/1",
      { method: "PUT", headers: { ...own(), "content-type": "image/jpeg" }, body: "pixels" },
    ],
  ];
  for (const [path, sent] of admitted)
    expect(await told(path, sent)).toMatchObject({ url: path, body: sent.body ?? "" });
});

test("what no page of ours can have sent is answered shortly", async () => {
  const cross = { "sec-fetch-site": "cross-site" };
  const withoutOrigin = { "content-type": "text/plain", "next-action": ACTION, ...cross };
  const refused: [number, string, string, Sent][] = [
    [405, "method", "/", { method: "TRACE" }],
    [405, "method", "/", { method: "OPTIONS" }],
    [405, "method", "/today", { method: "DELETE", headers: own() }],
    [405, "method", "/today", { method: "PUT", headers: own() }],
    [405, "method", "/icon-192.png", { method: "POST", headers: form() }],
    [405, "method", "/_next/image", { method: "POST", headers: action() }],
    [405, "method", "/inbox/pictures/1", { method: "POST", headers: own() }],
    [400, "address", "http://elsewhere.example/x", {}],
    [400, "address", "/", { headers: { host: "a b<" } }],
    [400, "address", "/api/auth/csrf", { headers: { host: "[::" } }],
    [400, "tree", "/today", { headers: { rsc: "1", "next-router-state-tree": "{" } }],
    [400, "tree", "/today", { headers: { rsc: "1", "next-router-state-tree": "%ff" } }],
    [400, "tree", "/", { method: "POST", headers: action({ "next-router-state-tree": "[]" }), body: "[]" }],
    [403, "origin", "/", { method: "POST", headers: action({ origin: "not an origin" }), body: "[]" }],
    [
      403,
      "origin",
      "/",
      { method: "POST", headers: action({ origin: "http://elsewhere.example" }), body: "[]" },
    ],
    [403, "origin", "/", { method: "POST", headers: action({ origin: "null" }), body: "[]" }],
    [403, "origin", "/", { method: "POST", headers: action(cross), body: "[]" }],
    [403, "origin", "/", { method: "POST", headers: withoutOrigin, body: "[]" }],
    [403, "origin", "/sign-in", { method: "POST", headers: { ...form(), ...cross } }],
    [
      403,
      "origin",
      "/api/auth/signout",
      { method: "POST", headers: { ...form(), origin: "http://a.example" } },
    ],
    [403, "origin", "/api/v1/dose-logs", { method: "POST", headers: { ...own(), ...cross } }],
    [403, "origin", "/inbox/pictures/1", { method: "PUT", headers: { origin: "http://a.example" } }],
    [404, "action", "/", { method: "POST", headers: action({ "next-action": "x" }), body: "[]" }],
    [404, "action", "/", { method: "POST", headers: action({ "next-action": "" }), body: "[]" }],
    [404, "action", "/", { method: "POST", headers: action({ "next-action": "toString" }), body: "[]" }],
    [404, "action", "/", { method: "POST", headers: action({ "next-action": `${ACTION}0` }), body: "[]" }],
    [404, "action", "/", { method: "POST", headers: action({ "next-action": `7f${"1".repeat(40)}` }) }],
    [415, "type", "/", { method: "POST", headers: action({ "content-type": "multipart/form-data" }) }],
    [
      415,
      "type",
      "/",
      { method: "POST", headers: action({ "content-type": "application/json" }), body: "[]" },
    ],
    [
      415,
      "type",
      "/",
      { method: "POST", headers: { ...own(), "content-type": "multipart/form-data; boundary=x" } },
    ],
    [415, "type", "/", { method: "POST", headers: own(), body: "[]" }],
    [400, "body", "/", { method: "POST", headers: action(), body: "garbage" }],
    [400, "body", "/", { method: "POST", headers: action() }],
    [400, "body", "/", { method: "POST", headers: action(), body: '["$1"]' }],
    [413, "too-long", "/", { method: "POST", headers: action(), body: `["${"x".repeat(1_048_576)}"]` }],
    [404, "not-found", "/api/auth", {}],
    [404, "not-found", "/api/auth/session", {}],
    [404, "not-found", "/api/auth/session", { method: "POST", headers: form() }],
    [404, "not-found", "/api/auth/_log", { method: "POST", headers: form() }],
    [404, "not-found", "/api/auth/signin/google", { method: "POST", headers: form() }],
    [405, "method", "/api/auth/callback/credentials", {}],
    [405, "method", "/api/auth/csrf", { method: "POST", headers: form() }],
    [
      415,
      "type",
      "/api/auth/callback/credentials",
      { method: "POST", headers: { ...form(), "content-type": "application/json" }, body: "{" },
    ],
    [413, "too-long", "/api/auth/signout", { method: "POST", headers: form(), body: "x".repeat(20_000) }],
  ];
  for (const [status, error, path, sent] of refused) {
    const answer = await ask(path, sent);
    const said = /^\/(api|inbox)\//.test(path)
      ? JSON.stringify({ error })
      : expect.stringContaining(`(${error})`);
    expect([path, sent, answer.status, answer.text]).toEqual([path, sent, status, said]);
    expect(answer.headers).toMatchObject({
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
    });
  }
});

test("a page of an earlier version learns that its action is no more, as Next tells it", async () => {
  const answer = await ask("/", { method: "POST", headers: action({ "next-action": "old" }), body: "[]" });
  expect(answer.headers["x-nextjs-action-not-found"]).toBe("1");
  expect((await ask("/", { method: "TRACE" })).headers.allow).toBe("GET, HEAD, POST");
});

test("a body without an end said beforehand is counted as it comes", async () => {
  const chunked = { "transfer-encoding": "chunked" };
  const body = '[{"a":1}]';
  expect(await told("/", { method: "POST", headers: action(chunked), body })).toMatchObject({ body });
  const long = await ask("/", {
    method: "POST",
    headers: action(chunked),
    body: `["${"x".repeat(1_100_000)}"]`,
  });
  expect(long.status).toBe(413);
});

test("production takes writes from its own address alone, by https", async () => {
  process.env.PLEXUS_MODE = "production";
  process.env.PLEXUS_ORIGIN = "https://plexus.example";
  const from = async (origin: string) =>
    (await ask("/", { method: "POST", headers: action({ origin }), body: "[]" })).status;
  expect(await from("https://plexus.example")).toBe(200);
  for (const origin of [own().origin, "http://plexus.example", "https://a.plexus.example"])
    expect(await from(origin)).toBe(403);
});

test("asks browsers to keep to https where the clinic is reached by it, on each of its names", async () => {
  const header = async () => (await ask("/")).headers["strict-transport-security"];
  for (const origin of ["", "http://localhost:3000"]) {
    process.env.PLEXUS_ORIGIN = origin;
    expect(await header()).toBeUndefined();
  }
  process.env.PLEXUS_ORIGIN = "https://plexus.example";
  expect(await header()).toBe("max-age=63072000; includeSubDomains");
});

test("while the sources are served, pages are made as they are asked for, and Next's own tools post", () => {
  const dev = { actions: null, files: served.files };
  const of = (url: string, headers: object) => {
    const head = { method: "POST", url, headers: new Headers({ host: "localhost", ...headers }) };
    return [refusalOf(head, dev)?.error, refusalOf(head, served)?.error];
  };
  const json = { "content-type": "application/json" };
  expect(of("/__nextjs_original-stack-frames", json)).toEqual([undefined, "type"]);
  expect(of("/__nextjs_original-stack-frames", { ...json, origin: "http://a.example" })).toEqual([
    "origin",
    "origin",
  ]);
  const made = `40${"a".repeat(40)}`;
  expect(of("/", { "content-type": "text/plain", "next-action": made })).toEqual([undefined, "action"]);
  expect(of("/", { "content-type": "text/plain", "next-action": "x" })).toEqual(["action", "action"]);
});

test("a part of a file is never asked for, and nothing but a form says where a sign-in leads", async () => {
  const cookie =
    "next-auth.csrf-token=a; next-auth.callback-url=:bad; plexus.sign-in=b; __Secure-next-auth.callback-url=c";
  expect(await told("/icon-192.png", { headers: { range: "bytes=9-", cookie } })).toMatchObject({
    range: null,
    cookie,
  });
  expect(await told("/api/auth/csrf?callbackUrl=http://[", { headers: { cookie } })).toMatchObject({
    url: "/api/auth/csrf",
    cookie: "next-auth.csrf-token=a; plexus.sign-in=b; ",
  });
});
