import type { ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { type OutgoingHttpHeaders, request } from "node:http";
import { setImmediate } from "node:timers/promises";
import { type APIRequestContext, expect, test } from "playwright/test";
import { figure } from "../prisma/factories/figure";
import { cloneDatabase } from "../scripts/test-database";
import { ADDRESSES, enterAs, everybody, start, type Told, type Who } from "./every-page";
import { crawl, lookedAt, watched } from "./hostile/crawl";
import { HOST, SCRIPTS } from "./hostile/scripts";
import { storeScripts } from "./hostile/stored";
import { ELSEWHERE } from "./routes";

/*
 * What a browser is told with each answer, and what becomes of requests that no page of ours sends. A server of its own, whose
 * log is read: what anybody can send must leave no stack in it.
 */
test.describe.configure({ mode: "serial" });

let child: ChildProcess;
let told: Told;
let ownerUrl: string;
let log = "";

test.beforeAll(async () => {
  test.setTimeout(300_000);
  const database = await cloneDatabase(JSON.parse(process.env.PLEXUS_TEST_SERVER ?? ""), "headers");
  ownerUrl = database.ownerUrl;
  ({ child, told } = await start(database.appUrl, (words) => {
    log += words;
  }));
});
test.afterAll(() => {
  child?.kill();
});

/** What the server answers before the program is asked. */
const HEALTH = ["/api/health/live", "/api/health/ready", "/api/health/metrics"];

/** Everybody's addresses with what is in them, and who opens each. */
const addresses = (): [Who, string][] =>
  Object.entries(ADDRESSES).map(([route, [who, address]]) => [who, address?.(told.ids) ?? route]);

const PAGE =
  /^default-src 'self'; script-src 'self' 'nonce-([A-Za-z0-9+/=]+)' 'strict-dynamic';.*frame-ancestors 'none'/;
const FILE =
  /^default-src 'none'; (script-src 'self'; connect-src 'self'; |sandbox; )?frame-ancestors 'none'$/;
const isFile = (path: string) =>
  /^\/(_next\/static\/|api\/health\/|worker\.js|push\.js|manifest\.webmanifest|icon[\w-]*\.(svg|png)$)|\/pictures\//.test(
    path,
  );

async function headersAt(people: Record<Who, APIRequestContext>, who: Who, path: string): Promise<void> {
  const answer = await people[who].get(path, { maxRedirects: 0 });
  const headers = answer.headers();
  const policy = headers["content-security-policy"] ?? "none";
  expect.soft(policy, path).toMatch(isFile(path) ? FILE : PAGE);
  expect.soft(headers, path).toMatchObject({
    "x-content-type-options": "nosniff",
    "referrer-policy": expect.stringMatching(/^(same-origin|no-referrer)$/),
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
  });
  if (!headers["content-type"]?.startsWith("text/html")) return;
  const tags = (await answer.text()).match(/<script\b[^>]*>/g) ?? [];
  const nonces = new Set(tags.map((tag) => /\bnonce="([^"]*)"/.exec(tag)?.[1]));
  expect.soft(nonces, path).toEqual(new Set([PAGE.exec(policy)?.[1]]));
}

test("every address says what its answer may do, whatever it ends in and whether it is there", async () => {
  test.setTimeout(180_000);
  const people = await everybody(told);
  const built =
    /\/_next\/static\/[^"]+\.js/.exec(await (await people.nobody.get("/sign-in")).text())?.[0] ?? "";
  const asked: [Who, string][] = [
    ...addresses(),
    ...ELSEWHERE.filter((route) => !route.startsWith("/api/auth/")).map((route): [Who, string] => [
      "phone",
      route,
    ]),
    ...[
      "/x.js",
      "/patients/x.png",
      "/robots.txt",
      "/a.css",
      "/today/x.map",
      "/x.woff2",
      "/.env",
      "/_next/data/x.json",
    ].flatMap((path): [Who, string][] => [
      ["staff", path],
      ["nobody", path],
    ]),
    ...["/icon.svg", "/icon-192.png", "/push.js", built, "/_next/static/x.js", ...HEALTH].map(
      (path): [Who, string] => ["nobody", path],
    ),
  ];
  for (const [who, path] of asked) await headersAt(people, who, path);
  figure("web.addresses", asked.length);
});

type Sent = { method?: string; headers?: OutgoingHttpHeaders; body?: string };
type Answer = { status: number; text: string };

/** As it is written, which no browser would send. */
const ask = (path: string, { method = "GET", headers = {}, body = "" }: Sent = {}) =>
  new Promise<Answer>((done, fail) => {
    const { host, hostname, port } = new URL(told.origin);
    const sent = request({ hostname, port, path, method, headers: { host, ...headers } }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (part) => {
        text += part;
      });
      answer.on("end", () => done({ status: answer.statusCode ?? 0, text }));
    });
    sent.on("error", fail).end(body);
  });

test("the server says how it stands, in its parts to this machine and in one word to whom a proxy passes on", async () => {
  const [live = "", ready = ""] = HEALTH;
  expect(await ask(live)).toEqual({ status: 200, text: '{"live":true}' });
  const here = await ask(ready);
  expect([here.status, JSON.parse(here.text)]).toEqual([
    200,
    {
      ready: true,
      checks: {
        program: { ok: true, version: expect.stringMatching(/^\d+\.\d+\.\d+( \([\da-f]{12}\+?\))?$/) },
        database: { ok: true, reachable: true, writable: true },
        migrations: expect.objectContaining({ ok: true }),
        jobs: { ok: true, jobs: [] },
        disk: expect.objectContaining({ ok: true }),
      },
    },
  ]);
  // The door takes this header away from the program, and it still says that somebody else asked.
  for (const name of ["x-forwarded-host", "x-forwarded-for", "forwarded"])
    expect(await ask(ready, { headers: { [name]: "127.0.0.1" } })).toEqual({
      status: 200,
      text: '{"ready":true}',
    });
  for (const path of HEALTH) expect((await ask(path, { method: "POST" })).status).toBe(405);
});

test("a member finds the version at the foot of their account; a patient and a stranger are told none", async () => {
  const { version } = JSON.parse(readFileSync("package.json", "utf8"));
  const pages: [Who, string][] = [
    ["staff", "/account"],
    ["phone", "/me"],
    ["nobody", "/sign-in"],
  ];
  const reads: Who[] = [];
  for (const [who, path] of pages) {
    const page = await (await enterAs(who, told)).get(path);
    expect(page.status()).toBe(200);
    if ((await page.text()).includes(`Plexus ${version}`)) reads.push(who);
  }
  expect(reads).toEqual(["staff"]);
});

const actionIds = (): string[] =>
  Object.keys(JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8")).node);

/** What only Next's own script asks for, and not like this. */
const PARTS: Record<string, string>[] = [
  { "next-router-prefetch": "9" },
  { "next-router-segment-prefetch": "/../x" },
  { "next-url": "%ff//" },
];

/** Requests that no page of ours sends, and what is answered. */
function malformed(): [number, string, Sent?][] {
  const { origin } = told;
  const post = (headers: OutgoingHttpHeaders, body = "") => ({
    method: "POST",
    headers: { origin, ...headers },
    body,
  });
  const [id = ""] = actionIds();
  const action = (body: string, more: OutgoingHttpHeaders = {}) =>
    post({ "next-action": id, "content-type": "text/plain;charset=UTF-8", ...more }, body);
  const form = { "content-type": "application/x-www-form-urlencoded" };
  const parts = { "content-type": "multipart/form-data; boundary=x" };
  const json = { "content-type": "application/json" };
  const cross = { "sec-fetch-site": "cross-site" };
  return [
    ...["TRACE", "OPTIONS", "DELETE", "PATCH", "PUT", "PROPFIND"].map((method): [number, string, Sent] => [
      405,
      "/today",
      { method },
    ]),
    [400, "http://elsewhere.example/x"],
    [400, "http://"],
    [400, "*"],
    [400, "/sign-in", { headers: { host: "a b<" } }],
    [400, "/api/auth/csrf", { headers: { host: "a b<" } }],
    [404, "/patients/%ff"],
    [404, "/%2e%2e/%2e%2e/etc/passwd"],
    [404, "/_next/static/%2e%2e/%2e%2e/package.json"],
    [404, "/_next/image?url=%2Ficon-192.png&w=64&q=75"],
    [405, "/icon-192.png", post(form)],
    [405, "/icon-192.png", action("[]")],
    [200, "/icon-192.png", { headers: { range: "bytes=9999999-" } }],
    [200, "/icon-192.png", { headers: { range: "bytes=x", "if-modified-since": "x", "if-none-match": '"' } }],
    [405, "/api/auth/callback/credentials"],
    [415, "/api/auth/callback/credentials", post(json, "{")],
    [302, "/api/auth/callback/credentials", post(form, "callbackUrl=http%3A%2F%2F%5B")],
    [200, "/api/auth/csrf?callbackUrl=:bad"],
    [200, "/api/auth/csrf", { headers: { cookie: "next-auth.callback-url=:bad; next-auth.csrf-token=%ff" } }],
    [404, "/api/auth/session"],
    [404, "/api/auth/session", post(json, "{")],
    [404, "/api/auth/_log", post(form, "level=constructor")],
    [404, "/api/auth/error?error=x"],
    [404, "/api/auth/signout/x"],
    [413, "/api/auth/callback/credentials", post(form, "x".repeat(20_000))],
    [404, "/", action("[]", { "next-action": "x" })],
    [404, "/", action("[]", { "next-action": "" })],
    [404, "/", action("[]", { "next-action": "toString" })],
    [404, "/", action("[]", { "next-action": `7f${"0".repeat(40)}` })],
    ...[
      "garbage",
      "",
      "null",
      "1",
      "{}",
      '["$"]',
      '["$1"]',
      '["$h1"]',
      '["$@1"]',
      '["$0:9"]',
      '["$0:__proto__:x"]',
      '["$nx"]',
    ].map((body): [number, string, Sent] => [400, "/", action(body)]),
    [400, "/", action("[".repeat(100_000) + "]".repeat(100_000))],
    [400, "/", action(JSON.stringify(Array(2_000).fill(1)))],
    [413, "/", action(JSON.stringify(["x".repeat(2_000_000)]))],
    [415, "/", action("garbage", parts)],
    [415, "/", action("x", { "content-type": "multipart/form-data" })],
    [415, "/", post(parts, "garbage")],
    [415, "/", post(json, "{")],
    [403, "/", action("[]", { origin: "not an origin" })],
    [403, "/", action("[]", { origin: "null" })],
    [403, "/", action("[]", { origin: "http://elsewhere.example" })],
    [403, "/", action("[]", cross)],
    [
      403,
      "/",
      { method: "POST", headers: { "next-action": id, "content-type": "text/plain", ...cross }, body: "[]" },
    ],
    [403, "/api/v1/dose-logs", { method: "POST", headers: { ...json, ...cross }, body: "{}" }],
    [403, "/api/auth/signout", post({ ...form, origin: "http://elsewhere.example" })],
    [400, "/api/v1/dose-logs", { ...post(json, "{"), headers: { ...post(json).headers, host: "[::" } }],
    ...["{", "%ff", "1", "[]", "%5B%5D", '["",{"children":["a"]}]', "x".repeat(11_000)].map(
      (tree): [number, string, Sent] => [
        400,
        "/sign-in",
        { headers: { rsc: "1", "next-router-state-tree": tree } },
      ],
    ),
    [307, "/", { headers: { cookie: "plexus.sign-in=%ff; =; a; ;;;=%%; __proto__=1" } }],
    [200, "/sign-in", { headers: { "accept-language": "*;q=x,,-", "accept-encoding": "br;q=x, *;q=-1" } }],
  ];
}

test("what no page sends is answered as what it is, never as an error of the program, and leaves nothing in the log", async () => {
  test.setTimeout(180_000);
  expect(log, "what the server writes is read").not.toBe("");
  const before = log.length;
  const requests = malformed();
  for (const [status, path, sent] of requests) {
    const answer = await ask(path, sent);
    const what = `${sent?.method ?? "GET"} ${path} ${JSON.stringify(sent?.headers ?? {})} ${sent?.body?.slice(0, 40) ?? ""}`;
    expect.soft(answer.status, what).toBe(status);
    expect.soft(answer.text, what).not.toMatch(/\n\s+at |node_modules/);
  }
  // Next sends whoever asks for a part of a page on to where that part is kept, where it is read.
  for (const part of PARTS) {
    const answer = await fetch(new URL("/sign-in", told.origin), { headers: { rsc: "1", ...part } });
    expect.soft(answer.status, JSON.stringify(part)).toBeLessThan(500);
  }
  // What was written before another answer is there to be read, and is read in the next turn at the latest.
  await ask("/api/health/live");
  await setImmediate();
  expect(log.slice(before)).toBe("");
  figure("web.malformed", requests.length);
});

const isPage = (path: string) => !/^\/(api|calendar)\/|\/(csv|pdf|pictures\/.*|summary)$/.test(path);

test("texts that are meant to run do so where a page takes them for a part of it", async ({ browser }) => {
  const { page, noted } = await watched(browser, null);
  await page.route("http://careless.example/", (route) =>
    route.fulfill({ contentType: "text/html", body: `<p>${SCRIPTS[3]}<p>${SCRIPTS[6]}<p>${SCRIPTS[19]}` }),
  );
  await page.goto("http://careless.example/");
  await expect.poll(() => noted.toSorted()).toEqual([`asks for http://${HOST}/6`, `runs ${SCRIPTS[3]}`]);
  expect((await lookedAt(page)).parts).toHaveLength(3);
  await page.context().close();
});

/**
 * 500 texts that a careless page would run stand wherever somebody wrote something. None may run, ask for anything, become a part
 * of the page, or be stopped by the policy alone.
 */
test("no page breaks its own policy or runs what somebody wrote, whoever opens it", async ({ browser }) => {
  test.setTimeout(400_000);
  const stored = await storeScripts(ownerUrl);
  // `npm run test:trust`, which asks for the figures, has everybody open all of them.
  const isLong = process.env.PLEXUS_FIGURES !== undefined;
  const unknown: [Who, string][] = [
    ["staff", "/x.js"],
    ["phone", "/patients/not-there"],
  ];
  const pages = [...addresses(), ...unknown].filter(([, path]) => isPage(path));
  const crawled = await Promise.all(
    (["staff", "phone", "nobody"] as const).map((who) =>
      crawl(
        browser,
        who,
        told,
        pages.filter(([own]) => isLong || own === who).map(([, path]) => path),
      ),
    ),
  );
  const broken = crawled.flatMap((one) => one.broken);
  const read = new Set(crawled.flatMap((one) => one.read));
  figure("web.violations", broken.length);
  figure("scripts.stored", Math.min(stored, SCRIPTS.length));
  figure("scripts.read", read.size);
  expect(broken).toEqual([]);
  expect(stored).toBeGreaterThan(SCRIPTS.length);
  expect(read.size).toBeGreaterThan(350);
});
