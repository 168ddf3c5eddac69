import type { OutgoingHttpHeaders } from "node:http";
import { broken } from "../../prisma/factories/broken";
import type { Random } from "../../prisma/factories/random";
import { encoded, type Sent } from "./caller";
import type { Endpoint } from "./endpoints";

/** A request as it is sent, and what it was made from. */
export type Made = { what: string; path: string; sent: Sent; page: Endpoint | null };

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "PURGE"];
const TYPES = [
  ...["application/json", "text/plain;charset=UTF-8", "application/x-www-form-urlencoded"],
  ...[
    "multipart/form-data; boundary=x",
    "multipart/form-data",
    "application/json; charset=utf-16",
    "image/png",
  ],
  ...["application/octet-stream", "text/x-component", "*/*", ";;;", ""],
];

/** Bodies that are no JSON, or more of it than anybody sends; each is made anew, as it may be long. */
const BODIES: ((random: Random) => string | Uint8Array)[] = [
  () => "",
  () => "{",
  () => '{"a":',
  () => "[1,,2]",
  () => "\0",
  () => "\ufeff[]",
  () => "null",
  () => '"text"',
  () => '{"__proto__":{"admin":true},"constructor":{"prototype":1}}',
  () => "[".repeat(60_000),
  () => `${"[".repeat(60_000)}${"]".repeat(60_000)}`,
  () => `${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}`,
  () => JSON.stringify(["x".repeat(900_000)]),
  () => JSON.stringify({ items: Array(5_000).fill({}) }),
  () => '["\\ud800","\\u0000","\\udfff"]',
  () => '["$F1","$@0","$K","$Q1","$R0","$h1","$B2"]',
  () => '--x\r\nContent-Disposition: form-data; name="0"\r\n\r\n[]\r\n--x--\r\n',
  () => '--x\r\nContent-Disposition: form-data; name="0"; filename="a\0.png"\r\n\r\n[',
  () => "--x\r\n\r\n--x--",
  () => "--x\r\nContent-Disposition: form-data\r\n\r\n1\r\n--y--",
  () => "a=1&b=%ff&=&&&%=%",
  (random) => Uint8Array.from({ length: random.int(1, 400) }, () => random.int(0, 255)),
  (random) => Buffer.from("﷽\u202e\u0000👩🏽‍⚕️\ud800".repeat(random.int(1, 2_000))),
];

/** What stands in an address in place of an id, or of what is asked. */
const ODD = [
  ...[
    "%00",
    "%ff",
    "%",
    "%E0%A4",
    "..%2f..%2fetc%2fpasswd",
    "%2e%2e",
    "0",
    "-1",
    "1e999",
    "null",
    "undefined",
  ],
  ...[
    "__proto__",
    "constructor",
    "toString",
    "%F0%9F%92%A9",
    "%E2%80%AE",
    "%EF%BB%BF",
    "%0d%0aX-A:%201",
    "a%20b",
  ],
  ...[
    "'%22%3E%3Cscript%3E",
    "%3Csvg%2Fonload%3D1%3E",
    "[]",
    "{}",
    "a".repeat(6_000),
    "9".repeat(400),
    "2026-02-31",
  ],
  ...[
    "00000000-0000-0000-0000-000000000000",
    "ffffffff-ffff-ffff-ffff-ffffffffffff",
    "%5Bobject%20Object%5D",
  ],
];
const ASKED =
  "page q text why reasons view therapist range slot revision from to month kind tab size date __proto__ a[]".split(
    " ",
  );

const HEADERS: OutgoingHttpHeaders[] = [
  {},
  { rsc: "1" },
  { rsc: "1", "next-router-prefetch": "1" },
  { rsc: "1", "next-router-state-tree": "%5B%22%22%5D" },
  { "next-router-state-tree": "{" },
  { "next-url": "/%ff" },
  { "x-middleware-subrequest": "middleware:middleware:middleware" },
  { "x-nextjs-data": "1" },
  { "x-forwarded-host": "elsewhere.example", "x-forwarded-proto": "x" },
  { "x-forwarded-for": "::::, a, 999.1.1.1" },
  { "x-request-id": "x".repeat(2_000) },
  { "accept-language": "x".repeat(3_000) },
  { "accept-language": "de-DE,*;q=9,;;" },
  { "accept-encoding": "br;q=x,gzip;q=-1,*;q=0" },
  { "if-none-match": '"', "if-modified-since": "yesterday" },
  { range: "bytes=9-1,x" },
  { expect: "200-maybe" },
  { authorization: "Basic ////" },
  { "content-encoding": "gzip" },
  { "user-agent": "" },
  { referer: "http://[" },
  { origin: "null" },
  { origin: "http://elsewhere.example" },
  { "sec-fetch-site": "cross-site" },
  { accept: "text/x-component" },
  { "next-action": "" },
  { "next-action": "x".repeat(42) },
  { purpose: "prefetch", "x-purpose": "preview" },
  { "cache-control": "no-cache".repeat(200) },
];

/** Where React's writing gives up at what is nested too deep, it is written by hand. */
function written(args: readonly unknown[]): string {
  try {
    return encoded(args);
  } catch {
    return `${"[".repeat(60_000)}${"]".repeat(60_000)}`;
  }
}

/** What a page of ours might send, with one to three things wrong in it. */
function nearlyRight(endpoint: Endpoint, right: unknown, random: Random, origin: string): Made {
  const wrong = random.chance(0.08) ? right : broken(right, random);
  const args = random.chance(0.05) ? Array.from({ length: random.int(0, 20) }, () => wrong) : [wrong];
  const body = endpoint.id ? written(args) : written([wrong]).slice(1, -1);
  const type = endpoint.id ? "text/plain;charset=UTF-8" : "application/json";
  const headers = { origin, "content-type": type, ...(endpoint.id && { "next-action": endpoint.id }) };
  const sent = {
    method: "POST",
    headers,
    body: random.chance(0.05) ? body.slice(0, random.int(0, body.length)) : body,
  };
  return { what: endpoint.name, path: endpoint.page, sent, page: endpoint };
}

/** What no page sends, at an address that is there. */
function odd(endpoint: Endpoint, path: string, random: Random, origin: string): Made {
  const method = random.chance(0.5) ? "POST" : random.pick(METHODS);
  const headers = {
    ...(random.chance(0.8) && { origin }),
    ...(random.chance(0.9) && { "content-type": random.pick(TYPES) }),
    ...(random.chance(0.5) && endpoint.id && { "next-action": endpoint.id }),
    ...random.pick(HEADERS),
  };
  const body = method === "GET" || method === "HEAD" || method === "TRACE" ? "" : random.pick(BODIES)(random);
  return { what: `${method} ${path}`, path, sent: { method, headers, body }, page: null };
}

/** An address that is nearly one of ours, with things asked that it doesn't know. */
function oddAddress(route: string, idOf: () => string, random: Random): Made {
  const path = route.replace(/\[(?:\.\.\.)?\w+\]/g, () => (random.chance(0.5) ? random.pick(ODD) : idOf()));
  const asked = Array.from(
    { length: random.int(0, 4) },
    () => `${random.pick(ASKED)}=${random.chance(0.8) ? random.pick(ODD) : idOf()}`,
  ).join("&");
  const method = random.chance(0.9) ? "GET" : random.pick(METHODS);
  return {
    what: `${method} ${route}`,
    path: `${path}${asked && `?${asked}`}`,
    sent: { method, headers: random.pick(HEADERS) },
    page: null,
  };
}

type From = {
  endpoints: readonly Endpoint[];
  routes: readonly string[];
  origin: string;
  /** What its schema takes, with ids of rows that are there. */
  right: (endpoint: Endpoint, random: Random) => unknown;
  idOf: (random: Random) => string;
};

/** The nth request: each endpoint in its turn, in one of three ways to be wrong. */
export function wrongRequest(
  { endpoints, routes, origin, right, idOf }: From,
  nth: number,
  random: Random,
): Made {
  const endpoint = endpoints[nth % endpoints.length];
  if (!endpoint) throw new RangeError("There is no endpoint");
  const chance = random.next();
  if (chance < 0.6) return nearlyRight(endpoint, right(endpoint, random), random, origin);
  const route = random.pick(routes);
  if (chance < 0.8) {
    const path = random.chance(0.5)
      ? endpoint.page
      : route.replace(/\[(?:\.\.\.)?\w+\]/g, () => idOf(random));
    return odd(endpoint, path, random, origin);
  }
  return oddAddress(route, () => idOf(random), random);
}
